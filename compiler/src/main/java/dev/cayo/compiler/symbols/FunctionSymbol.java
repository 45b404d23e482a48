package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function, method, property, extension, constructor or local function. Identity counts. */
public final class FunctionSymbol implements Declared {

  /** What sort of function it is. */
  public enum Kind {
    FUNCTION,
    METHOD,
    EXTENSION,
    CONSTRUCTOR,
    LOCAL
  }

  private final ModuleSymbol module;
  private final Kind kind;
  private final String name;
  private final String fileName;
  private final @Nullable ClassSymbol owner;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private List<TypeParameterSymbol> typeParameters = List.of();
  private @Nullable Ty receiver;
  private List<ParameterSymbol> parameters = List.of();
  private @Nullable Ty result;
  private boolean derived;

  /**
   * @param name as called in source
   * @param fileName the name of the function in the object file; for an abstract method that of its
   *     would-be function
   * @param owner the class, for methods and constructors
   */
  public FunctionSymbol(
      ModuleSymbol module, Kind kind, String name, String fileName, @Nullable ClassSymbol owner) {
    this.module = module;
    this.kind = kind;
    this.name = name;
    this.fileName = fileName;
    this.owner = owner;
  }

  public ModuleSymbol module() {
    return module;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public String name() {
    return name;
  }

  public String fileName() {
    return fileName;
  }

  public @Nullable ClassSymbol owner() {
    return owner;
  }

  public Set<Flag> flags() {
    return flags;
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /**
   * Its own type parameters; for an extension those of the {@code extend} block and then its own; a
   * constructor has those of its class.
   */
  public List<TypeParameterSymbol> typeParameters() {
    return typeParameters;
  }

  public void setTypeParameters(List<TypeParameterSymbol> found) {
    typeParameters = List.copyOf(found);
  }

  /**
   * The type parameters of the function in the file: for a method those of its class and then its
   * own.
   */
  public List<TypeParameterSymbol> allTypeParameters() {
    if (kind != Kind.METHOD || owner == null) {
      return typeParameters;
    }
    List<TypeParameterSymbol> all = new ArrayList<>(owner.typeParameters());
    all.addAll(typeParameters);
    return all;
  }

  /** Type of the receiver of an extension or method. */
  public @Nullable Ty receiver() {
    return receiver;
  }

  public void setReceiver(Ty type) {
    receiver = type;
  }

  public List<ParameterSymbol> parameters() {
    return parameters;
  }

  public void setParameters(List<ParameterSymbol> found) {
    parameters = List.copyOf(found);
  }

  /** The result type; null while it is still to be inferred. */
  public @Nullable Ty result() {
    return result;
  }

  public void setResult(Ty type) {
    result = type;
  }

  /**
   * Whether the code generator makes the body: equals, hash, toString of records and cases; name
   * and values of enums.
   */
  public boolean derived() {
    return derived;
  }

  public void setDerived(boolean value) {
    derived = value;
  }

  public boolean isProperty() {
    return has(Flag.PROPERTY);
  }

  public boolean isAbstract() {
    return has(Flag.ABSTRACT);
  }

  /** Whether a call must look for the method in the class of the receiver. */
  public boolean isVirtual() {
    ClassSymbol in = owner;
    if (kind != Kind.METHOD || in == null || has(Flag.PRIVATE)) {
      return false;
    }
    return in.isInterface()
        || has(Flag.ABSTRACT)
        || in.builtin() == Builtin.ANY
        || isOverridable(in);
  }

  private boolean isOverridable(ClassSymbol in) {
    boolean extensible =
        in.has(Flag.OPEN) || in.has(Flag.ABSTRACT) || in.kind() == dev.cayo.bytecode.TypeKind.ENUM;
    return extensible && (has(Flag.OPEN) || (has(Flag.OVERRIDE)));
  }

  @Override
  public String toString() {
    return fileName;
  }
}
