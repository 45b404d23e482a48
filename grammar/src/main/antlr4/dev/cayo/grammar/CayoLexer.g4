/*
 * The tokens of Cayo.
 *
 * Every character matches some rule, so the lexer itself never fails: what is wrong comes out as UNKNOWN,
 * BAD_NUMBER, BAD_CHAR or BROKEN_LINE, and the compiler's token reader reports it. Between this lexer and the
 * parser stands the compiler's token filter. It drops newlines, decides where soft keywords are keywords, and
 * replaces some tokens by those under `tokens`, so that the parser needs one token of lookahead almost everywhere.
 */
lexer grammar CayoLexer;

channels { COMMENTS, DOCS }

// Made by the token filter.
tokens {
  NL,              // the end of a statement: newlines and semicolons that count, run together
  TYPE_LT, TYPE_GT,        // the angle brackets of a type list
  LAMBDA_NAME,     // the parameter in `x -> …`
  LAMBDA_LPAREN,   // the parenthesis in `(x, y) -> …`
  LABEL,           // the name in `outer: for …`
  ELSE_IF,         // an `else` before `if`
  LET_ELSE,        // the `else` of `let x = e else { … }`
  COALESCE_JUMP,   // the `??` of `?? return e`
  OPEN_END,        // the `..` of `s[i..]`
  TRAILING_COMMA,  // a comma before a closing bracket
  SHR, USHR, SHR_ASSIGN, USHR_ASSIGN   // joined from single `>`
}

@members {
  /** A closing brace without an opening one leaves no mode. */
  @Override
  public int popMode() {
    return _modeStack.isEmpty() ? _mode : super.popMode();
  }

  /** Ends a string at its line's end, and with it the strings whose `${…}` it directly interrupts. */
  private void breakLine() {
    popMode();
    while (!_modeStack.isEmpty() && _modeStack.peek() == STRING) {
      popMode();
      popMode();
    }
  }
}

SHEBANG : '#!' ~[\r\n]* -> channel(COMMENTS) ;
DOC_COMMENT : '///' (~[/\r\n] ~[\r\n]*)? -> channel(DOCS) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(COMMENTS) ;
COMMENT_OPEN : '/*' -> channel(COMMENTS), pushMode(COMMENT) ;

NEWLINE : [\r\n] [ \t\f\r\n]* ;
SPACE : [ \t\f]+ -> skip ;

// Hard keywords.
LET : 'let' ;
VAR : 'var' ;
FUN : 'fun' ;
CLASS : 'class' ;
INTERFACE : 'interface' ;
ENUM : 'enum' ;
RECORD : 'record' ;
IF : 'if' ;
ELSE : 'else' ;
MATCH : 'match' ;
FOR : 'for' ;
WHILE : 'while' ;
RETURN : 'return' ;
BREAK : 'break' ;
CONTINUE : 'continue' ;
THROW : 'throw' ;
TRY : 'try' ;
CATCH : 'catch' ;
FINALLY : 'finally' ;
IMPORT : 'import' ;
IS : 'is' ;
AS : 'as' ;
IN : 'in' ;
TRUE : 'true' ;
FALSE : 'false' ;
NULL : 'null' ;
THIS : 'this' ;
SUPER : 'super' ;
ASSERT : 'assert' ;
UNDERSCORE : '_' ;

// Soft keywords: the filter turns them into IDENT where they are names.
OPEN : 'open' ;
ABSTRACT : 'abstract' ;
PRIVATE : 'private' ;
OVERRIDE : 'override' ;
OPERATOR : 'operator' ;
LATE : 'late' ;
EXTEND : 'extend' ;
TEST : 'test' ;
HOST : 'host' ;
USE : 'use' ;
INIT : 'init' ;
GET : 'get' ;
SET : 'set' ;
TYPE : 'type' ;

IDENT : NAME ;

INT : DIGITS | '0' [xX] HEX ('_'* HEX)* | '0' [bB] [01] ('_'* [01])* ;
FLOAT : DIGITS '.' DIGITS EXPONENT? | DIGITS EXPONENT ;
BAD_NUMBER : [0-9] [0-9a-zA-Z_]* ('.' [0-9] [0-9a-zA-Z_]*)? ;

CHAR : '\'' ('\\' ~[\r\n] | ~['\\\r\n])* '\'' ;
BAD_CHAR : '\'' ('\\' ~[\r\n] | ~['\\\r\n])* '\\'? ;

TEXT_OPEN : '"""' -> pushMode(TEXT) ;
STRING_OPEN : '"' -> pushMode(STRING) ;

LPAREN : '(' ;
RPAREN : ')' ;
LBRACK : '[' ;
RBRACK : ']' ;
LBRACE : '{' -> pushMode(DEFAULT_MODE) ;
RBRACE : '}' -> popMode ;

COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
DOT : '.' ;
SAFE_DOT : '?.' ;
QUESTION : '?' ;
ARROW : '->' ;
DOT_DOT : '..' ;
DOT_DOT_EQUAL : '..=' ;

ASSIGN : '=' ;
PLUS_ASSIGN : '+=' ;
MINUS_ASSIGN : '-=' ;
STAR_ASSIGN : '*=' ;
SLASH_ASSIGN : '/=' ;
PERCENT_ASSIGN : '%=' ;
WRAP_PLUS_ASSIGN : '+%=' ;
WRAP_MINUS_ASSIGN : '-%=' ;
WRAP_STAR_ASSIGN : '*%=' ;
AMP_ASSIGN : '&=' ;
PIPE_ASSIGN : '|=' ;
CARET_ASSIGN : '^=' ;
SHL_ASSIGN : '<<=' ;
COALESCE_ASSIGN : '??=' ;
AND_ASSIGN : '&&=' ;
OR_ASSIGN : '||=' ;

PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
WRAP_PLUS : '+%' ;
WRAP_MINUS : '-%' ;
WRAP_STAR : '*%' ;
AMP : '&' ;
PIPE : '|' ;
CARET : '^' ;
TILDE : '~' ;
SHL : '<<' ;
LT : '<' ;
LE : '<=' ;
GT : '>' ;
GE : '>=' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
SAME : '===' ;
NOT_SAME : '!==' ;
AND : '&&' ;
OR : '||' ;
COALESCE : '??' ;
BANG : '!' ;
BANG_BANG : '!!' ;

// Habits from other languages, each refused with a hint.
INCREMENT : '++' ;
FAT_ARROW : '=>' ;
ELLIPSIS : '...' ;

UNKNOWN : . ;

fragment NAME : [\p{XID_Start}_] [\p{XID_Continue}]* ;
fragment DIGITS : [0-9] ('_'* [0-9])* ;
fragment HEX : [0-9a-fA-F] ;
fragment EXPONENT : [eE] [+\-]? DIGITS ;

mode COMMENT;

COMMENT_NESTED : '/*' -> type(COMMENT_OPEN), channel(COMMENTS), pushMode(COMMENT) ;
COMMENT_CLOSE : '*/' -> channel(COMMENTS), popMode ;
COMMENT_TEXT : (~[/*]+ | '/' | '*') -> channel(COMMENTS) ;

mode STRING;

// A run of text and escapes; the compiler reads the escapes.
STRING_TEXT : (~["\\$\r\n] | '\\' ~[\r\n])+ ;
STRING_NAME : '$' NAME ;
INTERPOLATION_OPEN : '${' -> pushMode(DEFAULT_MODE) ;
STRING_REST : [$\\] -> type(STRING_TEXT) ;
STRING_CLOSE : '"' -> popMode ;
BROKEN_LINE : [\r\n]+ { breakLine(); } ;

mode TEXT;

TEXT_TEXT : (~["\\$] | '\\' .)+ -> type(STRING_TEXT) ;
TEXT_NAME : '$' NAME -> type(STRING_NAME) ;
TEXT_INTERPOLATION : '${' -> type(INTERPOLATION_OPEN), pushMode(DEFAULT_MODE) ;
TEXT_QUOTES : '"' '"'? -> type(STRING_TEXT) ;
TEXT_REST : [$\\] -> type(STRING_TEXT) ;
// Up to two quotes before the closing three belong to the text.
TEXT_CLOSE : '"""' '"'? '"'? -> popMode ;
