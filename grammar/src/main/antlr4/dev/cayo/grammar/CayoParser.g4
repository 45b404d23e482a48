/*
 * The grammar of Cayo, over the tokens that the compiler's token filter lets through.
 *
 * It is read in SLL mode only and has neither ambiguities nor decisions that need the full context. Lists of
 * statements, members and arms have the form `first? (separator next)*`, so that the error strategy can resume at
 * a separator. Operators are a flat list here; the AST builder applies their precedence. Chains (`else if`,
 * operators, suffixes) are loops: their length costs no stack.
 */
parser grammar CayoParser;

options { tokenVocab = CayoLexer; }

compilationUnit : line? (NL line)* EOF ;

line : importDeclaration | declaration | statement ;

// ---- Imports

importDeclaration
  : IMPORT IDENT (DOT IDENT)* (AS alias=IDENT | DOT LBRACE importItem (COMMA importItem)* TRAILING_COMMA? RBRACE)?
  ;

importItem : name=IDENT (AS alias=IDENT)? ;

// ---- Declarations

declaration
  : modifier*
    ( function | variable | property | classDeclaration | enumDeclaration
    | initialiser | extension | typeAlias | test | hostGroup
    )
  ;

modifier : OPEN | ABSTRACT | PRIVATE | OVERRIDE | OPERATOR | LATE ;

function : FUN functionHead body? ;

functionHead : IDENT typeParameters? parameters (COLON type)? ;

body : ASSIGN expression | block ;

parameters : LPAREN (parameter (COMMA parameter)* TRAILING_COMMA?)? RPAREN ;

parameter : IDENT (COLON type)? (ASSIGN expression)? ;

variable
  : (LET | VAR) pattern (COLON type)? (ASSIGN expression)? privateSet? (LET_ELSE block)?
  ;

privateSet : PRIVATE SET ;

property : GET IDENT (COLON type)? body? ;

classDeclaration : (CLASS | INTERFACE | RECORD) classHead classBody? ;

enumDeclaration : ENUM classHead enumBody? ;

classHead : IDENT typeParameters? header? (COLON supertype (COMMA supertype)*)? ;

header : LPAREN (headerParameter (COMMA headerParameter)* TRAILING_COMMA?)? RPAREN ;

headerParameter : modifier* (LET | VAR)? IDENT (COLON type)? (ASSIGN expression)? privateSet? ;

supertype : type arguments? ;

classBody : LBRACE member? (NL member)* RBRACE ;

member : declaration ;

enumBody : LBRACE enumItem? (NL enumItem)* RBRACE ;

enumItem : enumCase (COMMA enumCase)* TRAILING_COMMA? | declaration ;

enumCase : IDENT parameters? ;

initialiser : INIT block ;

extension : EXTEND extensionHead classBody ;

extensionHead : typeParameters? type ;

typeAlias : TYPE IDENT typeParameters? ASSIGN type ;

test : TEST string block ;

hostGroup : HOST IDENT classBody ;

typeParameters : TYPE_LT typeParameter (COMMA typeParameter)* TRAILING_COMMA? TYPE_GT ;

typeParameter : IDENT (COLON type (AMP type)*)? ;

// ---- Statements

block : LBRACE line? (NL line)* RBRACE ;

statement : label? (forLoop | whileLoop) | assertion | simpleStatement ;

label : LABEL COLON ;

forLoop : FOR forHead block ;

forHead : pattern IN operation ;

whileLoop : WHILE condition block ;

assertion : ASSERT expression (COMMA expression)? ;

simpleStatement : lambda | jump | operation (assignOperator expression | COALESCE_JUMP jump)? ;

assignOperator
  : ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN | PERCENT_ASSIGN
  | WRAP_PLUS_ASSIGN | WRAP_MINUS_ASSIGN | WRAP_STAR_ASSIGN | AMP_ASSIGN | PIPE_ASSIGN | CARET_ASSIGN
  | SHL_ASSIGN | SHR_ASSIGN | USHR_ASSIGN | COALESCE_ASSIGN | AND_ASSIGN | OR_ASSIGN
  ;

// ---- Expressions

expression : lambda | jump | operation (COALESCE_JUMP jump)? ;

jump : RETURN expression? | THROW expression | BREAK IDENT? | CONTINUE IDENT? ;

lambda : lambdaParameters ARROW lambdaBody ;

lambdaParameters
  : LAMBDA_NAME
  | LAMBDA_LPAREN (lambdaParameter (COMMA lambdaParameter)* TRAILING_COMMA?)? RPAREN
  ;

lambdaParameter : pattern (COLON type)? ;

lambdaBody : block | simpleStatement ;

operation : operand operationTail* ;

operationTail
  : binaryOperator operand
  | AS castType
  | IS isTarget
  | IN operand
  | BANG (IS isTarget | IN operand)
  ;

binaryOperator
  : PLUS | MINUS | STAR | SLASH | PERCENT | WRAP_PLUS | WRAP_MINUS | WRAP_STAR
  | AMP | PIPE | CARET | SHL | SHR | USHR
  | LT | LE | GT | GE | EQUAL | NOT_EQUAL | SAME | NOT_SAME
  | AND | OR | COALESCE | DOT_DOT | DOT_DOT_EQUAL
  ;

operand : prefixOperator* primary suffix* ;

prefixOperator : MINUS | BANG | TILDE | BANG_BANG ;

suffix
  : DOT (IDENT typeArguments? | INT)
  | SAFE_DOT (IDENT typeArguments? | INT | indices)
  | arguments
  | indices
  | BANG_BANG
  ;

indices : LBRACK index (COMMA index)* TRAILING_COMMA? RBRACK ;

arguments : LPAREN (argument (COMMA argument)* TRAILING_COMMA?)? RPAREN ;

argument : (IDENT COLON)? expression ;

index : (DOT_DOT | DOT_DOT_EQUAL) operation? | expression OPEN_END? ;

primary
  : INT | FLOAT | CHAR | TRUE | FALSE | NULL | THIS | SUPER
  | string
  | IDENT typeArguments?
  | parenthesised
  | collection
  | ifExpression
  | matchExpression
  | tryExpression
  | useExpression
  ;

parenthesised : LPAREN (expression (COMMA expression)* TRAILING_COMMA?)? RPAREN ;

collection : LBRACK (COLON | element (COMMA element)* TRAILING_COMMA?)? RBRACK ;

element : expression (COLON expression)? ;

string
  : STRING_OPEN stringPart* STRING_CLOSE
  | TEXT_OPEN stringPart* TEXT_CLOSE
  ;

stringPart : STRING_TEXT | STRING_NAME | INTERPOLATION_OPEN interpolation RBRACE ;

interpolation : expression ;

ifExpression : IF condition block elseIf* (ELSE block)? ;

elseIf : ELSE_IF IF condition block ;

condition : LET pattern (COLON type)? ASSIGN operation | operation ;

matchExpression : MATCH subject LBRACE arm? ((COMMA | NL) arm)* TRAILING_COMMA? RBRACE ;

subject : operation ;

arm : pattern (IF operation)? ARROW armBody ;

armBody : block | label? (forLoop | whileLoop) | ASSERT expression | simpleStatement ;

tryExpression : TRY block catchClause* (FINALLY block)? ;

catchClause : CATCH catchHead block ;

catchHead : (IDENT | UNDERSCORE) (COLON type (PIPE type)*)? ;

useExpression : USE useHead block ;

useHead : pattern ASSIGN operation ;

// ---- Patterns

pattern : alternative (PIPE alternative)* ;

alternative
  : UNDERSCORE
  | patternLiteral (OPEN_END | (DOT_DOT | DOT_DOT_EQUAL) patternLiteral?)?
  | (DOT_DOT | DOT_DOT_EQUAL) patternLiteral
  | IS isTarget
  | namedPattern
  | (LPAREN | LAMBDA_LPAREN) (pattern (COMMA pattern)* TRAILING_COMMA?)? RPAREN
  | LBRACK (patternElement (COMMA patternElement)* TRAILING_COMMA?)? RBRACK
  ;

patternLiteral : MINUS? (INT | FLOAT) | CHAR | TRUE | FALSE | NULL | string ;

namedPattern : (IDENT | LAMBDA_NAME) (DOT IDENT)* caseOfGeneric? fieldPatterns? ;

// `Option<Int>.None`, or type arguments alone.
caseOfGeneric : typeArguments (DOT IDENT)? ;

fieldPatterns : LPAREN (fieldPattern (COMMA fieldPattern)* TRAILING_COMMA?)? RPAREN ;

fieldPattern : (IDENT COLON)? pattern | DOT_DOT ;

patternElement : pattern | DOT_DOT (IDENT | UNDERSCORE)? ;

// What stands after `is`: a type, or a constructor with patterns for its parts.
isTarget
  : typeName (DOT IDENT)* caseOfGeneric? (fieldPatterns | QUESTION)?
  | enclosedType QUESTION?
  ;

// ---- Types

type : enclosedType (ARROW type | QUESTION)? | namedType ;

// After `as`: a function type must be enclosed in parentheses.
castType : enclosedType QUESTION? | namedType ;

enclosedType : (LPAREN | LAMBDA_LPAREN) (type (COMMA type)* TRAILING_COMMA?)? RPAREN ;

namedType : typeName (DOT IDENT)* typeArguments? QUESTION? ;

typeName : IDENT | LAMBDA_NAME | UNDERSCORE ;

typeArguments : TYPE_LT type (COMMA type)* TRAILING_COMMA? TYPE_GT ;
