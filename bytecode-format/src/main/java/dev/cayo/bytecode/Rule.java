package dev.cayo.bytecode;

/**
 * What verification demands, defined here once: {@link Verifier} cites a rule when it refuses,
 * docs/isa.md lists them. The number of a rule is its position; new ones go to the end.
 */
public enum Rule {
  // what a module declares
  UNIQUE_NAMES(
      "A module declares each name once among its types, functions and globals, and imports each symbol once, none of its own."),
  START_SIGNATURE("`$init` and `$entry` are generic in nothing, take nothing and return Unit."),
  NATIVE("A function without a body is NATIVE or HOST; only modules `std.*` have NATIVE ones."),
  LIMITS(
      "No more than 255 parameters, 8 type parameters of a type and 8 of a function's own, 16,384 locals, 65,536 blocks, 1,000,000 instructions, 4,096 handlers and 1,024 stack entries; a type has at most 1,024 parts, 64 deep."),
  BUDGET("Verification takes a number of steps in proportion to the size of the code."),
  WELL_FORMED(
      "A type names classes that the module declares or imports, each with all its arguments, and type variables in scope; BUILTIN types go by their own names; `?` does not follow `?`; the type of null is never written."),
  BOUNDS(
      "A type argument is a subtype of the bounds of its parameter; a type parameter is not bounded by itself."),
  PRIVATE("What is PRIVATE is used in its own module only."),
  BUILTIN_TYPES(
      "Types of kind BUILTIN are those of std.prelude; they have neither fields nor a superclass."),
  SUPERCLASS(
      "Only a class has a superclass, which is an OPEN or ABSTRACT class, and a case, which has its enum."),
  ACYCLIC("No type is its own supertype, and none has more than 1,024 supertypes."),
  INTERFACES(
      "A type lists interfaces only, and has none with two different lists of type arguments."),
  FIELDS("Fields of a type have different names; interfaces and enums have none."),
  CASES(
      "An enum lists the cases of the module that extend it with its own type parameters, each once."),
  METHODS(
      "Methods of a type have different names; each but an ABSTRACT one names a function of the module with the type parameters of the type and its own, the receiver as its first parameter, and the rest of the signature."),
  FINAL_METHODS(
      "A method that is neither OPEN nor ABSTRACT nor of an interface is not overridden."),
  OVERRIDES(
      "A method has the signature of those that it overrides or implements, with a result that may be a subtype; `equals`, `hash` and `toString` have those of Any."),
  IMPLEMENTED(
      "A class that is not ABSTRACT has a body for every method: the nearest in its superclasses, else that of the one most specific interface."),
  INITIALISER_SHAPE(
      "An INITIALISER is generic as its class is, takes the object first and returns it."),
  // the frame of a function
  LIVE_SETS("A live set lists locals that exist; that of block 0 lists parameters."),
  FLOW(
      "A jump goes to a block that exists and ends its block; the last block does not fall off the end."),
  LIVE_AT_JUMP("Where control passes to a block, every local of its live set is assigned."),
  ASSIGNED("A local is assigned before it is loaded."),
  LOCAL_TYPE("A local exists, and what is stored in it is of its type."),
  HANDLERS(
      "A handler covers blocks that exist, and stores the error in a local of type Error; every other local that is live in its target is assigned wherever an error may arise."),
  EMPTY_STACK(
      "The operand stack is empty at the end of a block, and holds at a call the arguments and nothing else."),
  UNDERFLOW("An instruction finds its operands on the stack."),
  // instructions
  OPERAND_TYPE("An operand is of the type that the instruction takes."),
  IMMEDIATE_RANGE(
      "The number of `char` is a Unicode scalar value, that of `byte` lies in 0 to 255, that of `concat` is at least 1."),
  UNKNOWN_NAME(
      "An instruction names a field, function, method or global that the module declares or imports, with arguments for its type parameters."),
  MUTABILITY(
      "`put_field` takes a MUTABLE or LATE field, one with PRIVATE_SET in its own module only; `put_global` likewise, and in `$init` every global of the module."),
  BOXING(
      "`box` takes a primitive value or one of a type variable to a reference type that is its supertype."),
  TESTABLE(
      "`is` and `cast` take a type whose arguments follow from the static type or are all primitive; never a function type, a type variable, Never."),
  NEW(
      "`new` builds records and cases, and classes of the own module that have no superclass and are not ABSTRACT."),
  VIRTUAL(
      "`call_virtual` calls a method that is not PRIVATE; its own type arguments are closed reference types."),
  NEVER_RETURNS("A call with result Never ends its block."),
  // objects under construction
  UNINITIALISED("An uninitialised object is not used but to initialise it, nor stored or copied."),
  ALLOCATE("`allocate` takes a class of the own module that has a superclass and is not ABSTRACT."),
  LEVELS(
      "`initialise` and `call_initialiser` take the level that is due; `initialise` one of the own module."),
  SEAL("`seal` takes an object from `allocate` all of whose levels are set."),
  INITIALISER_RETURNS("An INITIALISER returns its first parameter, all of whose levels are set."),
  // functions of the host
  HOST(
      "A HOST function has no body, no type parameters and no other flag; its name is two names with a dot between."),
  // arrays
  NEW_ARRAY(
      "Outside modules `std.*`, `new_array` takes an element type that is primitive or nullable."),
  // comparing
  ORDER(
      "Outside modules `std.*`, `compare` takes two values of a primitive type or String, or one whose type is a `Comparable` of the other's.");

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  /** Such as {@code V7}. */
  public String code() {
    return "V" + (ordinal() + 1);
  }

  /** What it demands. */
  public String sentence() {
    return sentence;
  }
}
