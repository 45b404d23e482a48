package dev.cayo.vm.reach;

import dev.cayo.bytecode.Symbol;

/**
 * Something that a program can get to.
 *
 * @param owner for a method the type that it is called on; else the module, as a symbol without a
 *     name
 */
record Node(Kind kind, Symbol owner, String name) {

  enum Kind {
    FUNCTION,
    /** A method that is called by its name. */
    METHOD,
    /** A variable of the library, for what makes its value. */
    GLOBAL
  }

  static Node function(Symbol symbol) {
    return new Node(Kind.FUNCTION, new Symbol(symbol.module(), ""), symbol.name());
  }

  static Node global(Symbol symbol) {
    return new Node(Kind.GLOBAL, new Symbol(symbol.module(), ""), symbol.name());
  }

  static Node method(Symbol owner, String name) {
    return new Node(Kind.METHOD, owner, name);
  }

  String module() {
    return owner.module();
  }

  /** Of a function or a global. */
  Symbol symbol() {
    return new Symbol(owner.module(), name);
  }

  @Override
  public String toString() {
    return module() + "." + (kind == Kind.METHOD ? owner.name() + "." : "") + name;
  }
}
