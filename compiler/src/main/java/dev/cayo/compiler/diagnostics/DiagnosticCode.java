package dev.cayo.compiler.diagnostics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Every diagnostic: its stable code, its severity and its message, in which {@code {0}} stands for
 * the first argument.
 */
public enum DiagnosticCode {
  // E01xx: characters, tokens and syntax.
  SYNTAX("E0100", Severity.ERROR, "{0}"),
  UNEXPECTED("E0101", Severity.ERROR, "expected {0}, found {1}"),
  UNCLOSED_BRACKET("E0102", Severity.ERROR, "this `{0}` is never closed"),
  UNMATCHED_BRACKET("E0103", Severity.ERROR, "this `{0}` closes nothing"),
  WRONG_BRACKET("E0104", Severity.ERROR, "expected `{0}`, found `{1}`"),
  UNCLOSED_STRING("E0105", Severity.ERROR, "this string is never closed"),
  UNCLOSED_COMMENT("E0106", Severity.ERROR, "this comment is never closed"),
  INVALID_CHARACTER("E0107", Severity.ERROR, "{0} has no meaning here"),
  INVALID_TEXT("E0108", Severity.ERROR, "{0} may not stand in a source file"),
  INVALID_UTF8("E0109", Severity.ERROR, "this file is not valid UTF-8 here"),
  BIDIRECTIONAL_CONTROL(
      "W0110", Severity.WARNING, "the bidirectional control character {0} changes how this reads"),
  LOOKALIKE_NAME(
      "W0111", Severity.WARNING, "the name `{0}` holds letters that look like ASCII letters: {1}"),
  NAME_NOT_NORMAL("E0112", Severity.ERROR, "the name `{0}` is not in Unicode normal form C"),
  NAME_TOO_LONG("E0113", Severity.ERROR, "this name is longer than {0} characters"),
  INVALID_ESCAPE("E0114", Severity.ERROR, "`{0}` is not an escape"),
  INVALID_CODE_POINT("E0115", Severity.ERROR, "`{0}` is not a Unicode scalar value"),
  INVALID_INTERPOLATION("E0116", Severity.ERROR, "`${0}` cannot be inserted into a string"),
  INVALID_NUMBER("E0117", Severity.ERROR, "`{0}` is not a number"),
  INT_OUT_OF_RANGE("E0118", Severity.ERROR, "this number does not fit into an Int"),
  FLOAT_OUT_OF_RANGE("E0119", Severity.ERROR, "this number does not fit into a Float"),
  INVALID_CHAR("E0120", Severity.ERROR, "a Char is exactly one character, found {0}"),
  UNCLOSED_CHAR("E0121", Severity.ERROR, "this Char is never closed"),
  NESTING_TOO_DEEP("E0122", Severity.ERROR, "this is nested more than {0} levels deep"),
  MISSING_SEPARATOR("E0123", Severity.ERROR, "expected a new line or `;`, found {0}"),
  ASSIGNMENT_NOT_EXPRESSION("E0124", Severity.ERROR, "an assignment has no value"),
  NOT_IN_CAYO("E0125", Severity.ERROR, "Cayo has no {0}"),
  CHAINED_COMPARISON("E0126", Severity.ERROR, "comparisons do not chain"),
  MIXED_COLLECTION(
      "E0127", Severity.ERROR, "this collection mixes elements and `key: value` pairs"),
  TUPLE_SIZE("E0128", Severity.ERROR, "a tuple has two to eight elements, not {0}"),
  MISPLACED("E0129", Severity.ERROR, "{0} cannot stand here"),
  MISSING_TYPE("E0131", Severity.ERROR, "the parameter `{0}` needs a type"),
  REPEATED_MODIFIER("E0132", Severity.ERROR, "`{0}` is written twice"),
  POSITIONAL_AFTER_NAMED(
      "E0133", Severity.ERROR, "a positional argument cannot follow a named one"),
  REPEATED_REST("E0134", Severity.ERROR, "a list pattern has at most one `..`"),
  NO_EFFECT("E0135", Severity.ERROR, "this expression has no effect"),
  TOO_MANY_TYPE_PARAMETERS("E0136", Severity.ERROR, "at most {0} type parameters are allowed"),
  TOO_MANY_PARAMETERS("E0137", Severity.ERROR, "at most {0} parameters are allowed"),
  INVALID_PATTERN("E0138", Severity.ERROR, "{0} is not a pattern"),
  TRY_ALONE("E0139", Severity.ERROR, "this `try` has neither `catch` nor `finally`"),
  TOO_MANY_ERRORS("E0199", Severity.ERROR, "too many errors; the rest are not shown"),

  // E02xx: names and declarations.
  UNKNOWN_NAME("E0201", Severity.ERROR, "`{0}` is not known here"),
  UNKNOWN_TYPE("E0202", Severity.ERROR, "the type `{0}` is not known here"),
  UNKNOWN_MEMBER("E0203", Severity.ERROR, "`{0}` has no member `{1}`"),
  UNKNOWN_CASE("E0204", Severity.ERROR, "`{0}` has no case `{1}`"),
  UNKNOWN_MODULE("E0205", Severity.ERROR, "there is no module `{0}`"),
  IMPORT_NOT_FOUND("E0206", Severity.ERROR, "the module `{0}` has no public `{1}`"),
  DUPLICATE_NAME("E0207", Severity.ERROR, "`{0}` is already declared here"),
  DUPLICATE_MEMBER("E0208", Severity.ERROR, "`{0}` already has a member `{1}`"),
  PRIVATE_MEMBER("E0209", Severity.ERROR, "`{0}` is private to its file"),
  TYPE_AS_VALUE("E0210", Severity.ERROR, "`{0}` is a type, not a value"),
  NOT_A_VALUE("E0211", Severity.ERROR, "`{0}` is not a value"),
  NO_THIS("E0212", Severity.ERROR, "there is no `this` here"),
  SUPER_ALONE(
      "E0213",
      Severity.ERROR,
      "`super` stands only before the name of an inherited member, inside a class"),
  ABSTRACT_SUPER_CALL("E0214", Severity.ERROR, "`{0}` is abstract above: there is nothing to call"),
  NOT_A_MEMBER("E0215", Severity.ERROR, "this cannot be declared here"),
  FIELD_PATTERN("E0216", Severity.ERROR, "a field is declared by one name"),
  FIELD_NEEDS_VALUE(
      "E0217", Severity.ERROR, "`{0}` needs a value: write `= …`, or declare it `late`"),
  NEEDS_TYPE("E0218", Severity.ERROR, "the type of `{0}` must be written here"),
  PROPERTY_NEEDS_TYPE("E0219", Severity.ERROR, "the property `{0}` needs a type"),
  MISSING_BODY("E0221", Severity.ERROR, "`{0}` has no body"),
  ABSTRACT_WITH_BODY("E0222", Severity.ERROR, "`{0}` is abstract and cannot have a body"),
  ABSTRACT_IN_CONCRETE("E0223", Severity.ERROR, "`{0}` is abstract, but `{1}` is not"),
  OPEN_IN_FINAL("E0224", Severity.ERROR, "`{0}` cannot be open: `{1}` is final"),
  CYCLIC_INHERITANCE("E0225", Severity.ERROR, "`{0}` inherits from itself"),
  NOT_A_SUPERTYPE("E0226", Severity.ERROR, "`{0}` cannot be a supertype here"),
  FINAL_SUPERCLASS("E0227", Severity.ERROR, "`{0}` is final: declare it `open` to extend it"),
  TWO_SUPERCLASSES("E0228", Severity.ERROR, "a class has at most one superclass"),
  NO_CONSTRUCTOR_HERE("E0229", Severity.ERROR, "`{0}` cannot have constructor parameters"),
  RECORD_NEEDS_HEADER(
      "E0230", Severity.ERROR, "the record `{0}` needs its fields: `record {0}(…)`"),
  RECORD_FIELD_MUTABLE("E0231", Severity.ERROR, "a field of a record cannot be a `var`"),
  MISSING_OVERRIDE("E0232", Severity.ERROR, "`{0}` overrides a member of `{1}`: say `override`"),
  NOTHING_TO_OVERRIDE("E0233", Severity.ERROR, "`{0}` overrides nothing"),
  FINAL_METHOD("E0234", Severity.ERROR, "`{0}` of `{1}` is not open"),
  UNUSED_LOCAL("W0240", Severity.WARNING, "`{0}` is never used"),
  UNUSED_IMPORT("W0241", Severity.WARNING, "`{0}` is imported and never used"),
  UNUSED_PRIVATE("W0242", Severity.WARNING, "`{0}` is private and never used"),
  HIDDEN_LOCAL("E0239", Severity.ERROR, "`{0}` belongs to the function around this class"),
  CYCLIC_ALIAS("E0243", Severity.ERROR, "the alias `{0}` stands for a type that needs itself"),
  OVERRIDE_MISMATCH("E0235", Severity.ERROR, "`{0}` does not fit what it overrides: `{1}`"),
  NOT_IMPLEMENTED("E0236", Severity.ERROR, "`{0}` does not implement `{1}`"),
  RECURSIVE_INFERENCE(
      "E0237", Severity.ERROR, "the type of `{0}` depends on itself: write it down"),
  CYCLIC_INITIALISERS(
      "E0238", Severity.ERROR, "the initialisers of these modules need each other: {0}"),
  MAIN_SIGNATURE(
      "E0244", Severity.ERROR, "`main` takes nothing, or the arguments of the program as a list"),
  NO_SUCH_OPERATOR("E0245", Severity.ERROR, "no operator calls a function `{0}`"),
  OPERATOR_PARAMETERS("E0246", Severity.ERROR, "the operator `{0}` takes {1} parameters"),
  INHERITED_TWICE("E0249", Severity.ERROR, "`{0}` cannot be both a `{1}` and a `{2}`"),
  TWO_BODIES(
      "E0250", Severity.ERROR, "`{0}` inherits `{1}` from `{2}` and from `{3}`: override it"),
  HOST_SIGNATURE(
      "E0251",
      Severity.ERROR,
      "a host group holds functions like `fun name(x: Int): Int`, and nothing else"),
  HOST_TYPE("E0252", Severity.ERROR, "{a 0} cannot be copied to the host or from it"),

  // E03xx: types.
  TYPE_MISMATCH("E0301", Severity.ERROR, "expected `{0}`, found `{1}`"),
  OPERATOR_MISMATCH("E0302", Severity.ERROR, "`{0}` does not work on `{1}` and `{2}`"),
  NO_OPERATOR("E0303", Severity.ERROR, "`{1}` has no operator `{0}`"),
  TYPE_ARGUMENT_COUNT("E0304", Severity.ERROR, "`{0}` takes {1 type argument}, not {2}"),
  TYPE_ARGUMENTS_HERE("E0305", Severity.ERROR, "type arguments cannot stand here"),
  BOUND_NOT_MET("E0306", Severity.ERROR, "`{0}` is not {a 2}, as `{1}` must be"),
  CANNOT_INFER(
      "E0307", Severity.ERROR, "the type `{0}` of `{1}` cannot be inferred: write it, as in `{2}`"),
  ERASED_PARAMETER(
      "E0308",
      Severity.ERROR,
      "the type parameter `{0}` of the overridable `{1}` cannot be `{2}`: only references"),
  NULLABLE_RECEIVER("E0309", Severity.ERROR, "`{0}` may be null: `.{1}` cannot be used on it"),
  NULLABLE_OPERAND("E0310", Severity.ERROR, "`{0}` cannot be used on `{1}`, which may be null"),
  NEEDLESS_NULL_TEST("W0311", Severity.WARNING, "`{0}` is never null"),
  NEEDLESS_SAFE_CALL("W0312", Severity.WARNING, "`{0}` is never null: write `.`"),
  NEVER_EQUAL("E0313", Severity.ERROR, "`{0}` and `{1}` are never equal"),
  NO_IDENTITY("E0314", Severity.ERROR, "`{0}` has no identity: compare with `==`"),
  NOT_TESTABLE("E0315", Severity.ERROR, "`{0}` cannot be tested for at run time"),
  NEVER_OF_TYPE("E0316", Severity.ERROR, "`{0}` is never {a 1}"),
  NOT_CALLABLE("E0317", Severity.ERROR, "`{0}` cannot be called"),
  NOT_ITERABLE("E0318", Severity.ERROR, "`{0}` cannot be iterated over"),
  NOT_CLOSEABLE("E0319", Severity.ERROR, "`{0}` is not Closeable"),
  NOT_AN_ERROR("E0320", Severity.ERROR, "`{0}` is not an Error"),
  NO_TUPLE_PART("E0321", Severity.ERROR, "`{0}` has no part {1}"),
  MIXED_ELEMENTS(
      "E0322",
      Severity.ERROR,
      "elements of the types `{0}` and `{1}` need a type: `let x: List<…> = …`"),
  EMPTY_LITERAL(
      "E0323",
      Severity.ERROR,
      "the type of the elements is not known: write it, as in `let x: List<Int> = []`"),
  BRANCH_TYPES("E0324", Severity.ERROR, "the branches have the types `{0}` and `{1}`"),
  OPEN_RANGE("E0325", Severity.ERROR, "a range needs both ends here"),
  CANNOT_BUILD("E0326", Severity.ERROR, "`{0}` cannot be built"),
  UNTYPED_NULL(
      "E0327",
      Severity.ERROR,
      "the type of this `null` is not known: write it, as in `let x: (Int, String?) = (1, null)`"),

  // E04xx: calls, statements and control flow.
  MISSING_ARGUMENT("E0401", Severity.ERROR, "`{0}` needs the argument `{1}`"),
  TOO_MANY_ARGUMENTS("E0402", Severity.ERROR, "`{0}` takes {1 argument}, not {2}"),
  UNKNOWN_ARGUMENT("E0403", Severity.ERROR, "`{0}` has no parameter `{1}`"),
  ARGUMENT_TWICE("E0404", Severity.ERROR, "the argument `{0}` is given twice"),
  WITH_NEEDS_NAMES("E0405", Severity.ERROR, "`with` takes fields of `{0}` by name"),
  LAMBDA_NOT_EXPECTED("E0406", Severity.ERROR, "expected `{0}`, found a function"),
  LAMBDA_PARAMETER_COUNT("E0407", Severity.ERROR, "this function must take {0 parameter}, not {1}"),
  LAMBDA_NEEDS_TYPE(
      "E0408",
      Severity.ERROR,
      "the type of this parameter is not known: write it, as in `(x: Int) -> …`"),
  NOT_ASSIGNABLE("E0409", Severity.ERROR, "this cannot be assigned to"),
  ASSIGN_TO_LET("E0410", Severity.ERROR, "`{0}` cannot be assigned again"),
  ASSIGN_TO_PROPERTY("E0411", Severity.ERROR, "`{0}` is computed and cannot be assigned"),
  UNSET_LOCAL("E0412", Severity.ERROR, "`{0}` may not have a value yet"),
  MISSING_RETURN("E0413", Severity.ERROR, "this function ends without returning {a 0}"),
  RETURN_NEEDS_VALUE("E0414", Severity.ERROR, "this must return {a 0}"),
  JUMP_OUTSIDE_LOOP("E0415", Severity.ERROR, "`{0}` stands outside a loop"),
  UNKNOWN_LABEL("E0416", Severity.ERROR, "no loop around is labelled `{0}`"),
  JUMP_OUT_OF_FINALLY("E0417", Severity.ERROR, "`{0}` cannot leave a `finally`"),
  ELSE_MUST_LEAVE(
      "E0418", Severity.ERROR, "this `else` must leave: return, throw, break or continue"),
  UNREACHABLE("W0419", Severity.WARNING, "this is never reached"),

  // E05xx: patterns.
  PATTERN_MISMATCH("E0501", Severity.ERROR, "{a 0} never fits this pattern of `{1}`"),
  PATTERN_PARTS("E0502", Severity.ERROR, "`{0}` has {1 part}, not {2}"),
  NOT_A_PATTERN_TYPE("E0503", Severity.ERROR, "`{0}` has no parts to match: write `is {0}`"),
  REFUTABLE_PATTERN("E0504", Severity.ERROR, "this pattern does not fit every value"),
  ALTERNATIVE_NAMES("E0505", Severity.ERROR, "all alternatives must bind the same names"),
  ALTERNATIVE_TYPES(
      "E0506", Severity.ERROR, "`{0}` is {a 1} in one alternative and {a 2} in this one"),
  MISSING_CASE("E0508", Severity.ERROR, "this match misses `{0}`"),
  UNREACHABLE_ARM("W0509", Severity.WARNING, "this arm is never reached"),
  MATCH_TOO_COMPLEX("E0510", Severity.ERROR, "this match is too large to be checked: split it"),

  // E09xx: limits.
  CODE_TOO_LARGE("E0902", Severity.ERROR, "{0}"),
  CHAIN_TOO_DEEP(
      "E0903", Severity.ERROR, "an expression of this file is a chain too long to be compiled"),
  TYPE_TOO_LARGE("E0904", Severity.ERROR, "a type here would hold more than {0} names"),
  HIERARCHY_TOO_DEEP(
      "E0905", Severity.ERROR, "`{0}` has more than {1} classes and interfaces above it"),
  LAMBDA_TOO_COMPLEX(
      "E0906", Severity.ERROR, "the results of the lambdas here take too long to be found"),
  PROGRAM_TOO_LARGE(
      "E0907", Severity.ERROR, "this program is too large to be compiled: it takes more than {0}");

  private final String code;
  private final Severity severity;
  private final String template;

  DiagnosticCode(String code, Severity severity, String template) {
    this.code = code;
    this.severity = severity;
    this.template = template;
  }

  public String code() {
    return code;
  }

  /** All codes by their numbers. */
  public static List<DiagnosticCode> inOrder() {
    return Arrays.stream(values()).sorted(Comparator.comparing(c -> c.code.substring(1))).toList();
  }

  public Severity severity() {
    return severity;
  }

  public String template() {
    return template;
  }

  /** The message with {@code …} in place of its arguments. */
  public String sketch() {
    return Template.sketch(template);
  }
}
