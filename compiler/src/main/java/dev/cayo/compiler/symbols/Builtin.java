package dev.cayo.compiler.symbols;

/** Types that the VM defines; their members are declared in the prelude. */
public enum Builtin {
  INT("Int", true),
  FLOAT("Float", true),
  BOOL("Bool", true),
  CHAR("Char", true),
  BYTE("Byte", true),
  STRING("String", false),
  ANY("Any", false),
  UNIT("Unit", false),
  NEVER("Never", false),
  ARRAY("Array", false);

  private final String typeName;
  private final boolean primitive;

  Builtin(String typeName, boolean primitive) {
    this.typeName = typeName;
    this.primitive = primitive;
  }

  public String typeName() {
    return typeName;
  }

  public boolean primitive() {
    return primitive;
  }
}
