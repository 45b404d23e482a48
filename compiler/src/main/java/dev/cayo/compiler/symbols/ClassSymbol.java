package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class, record, enum, enum case, interface or built-in type. Filled in phases; identity counts.
 */
public final class ClassSymbol implements Declared {
  private final ModuleSymbol module;
  private final String name;
  private final String fileName;
  private final TypeKind kind;
  private final @Nullable Builtin builtin;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private List<TypeParameterSymbol> typeParameters = List.of();
  private Ty.@Nullable Class superclass;
  private List<Ty.Class> interfaces = List.of();
  private final Map<String, FieldSymbol> fields = new LinkedHashMap<>();
  private final Map<String, FunctionSymbol> methods = new LinkedHashMap<>();
  private final Map<String, ClassSymbol> cases = new LinkedHashMap<>();
  private @Nullable FunctionSymbol constructor;
  private @Nullable ClassSymbol enumeration;
  private boolean init;

  public ClassSymbol(ModuleSymbol module, String name, TypeKind kind, @Nullable Builtin builtin) {
    this(module, name, name, kind, builtin);
  }

  /**
   * @param name as written in source
   * @param fileName the name in the object file: another one for a local class
   */
  public ClassSymbol(
      ModuleSymbol module, String name, String fileName, TypeKind kind, @Nullable Builtin builtin) {
    this.module = module;
    this.name = name;
    this.fileName = fileName;
    this.kind = kind;
    this.builtin = builtin;
  }

  public ModuleSymbol module() {
    return module;
  }

  /** The name in source; a case is {@code Shape.Circle}. */
  @Override
  public String name() {
    return name;
  }

  /** The name in the object file, one of a kind in its module. */
  public String fileName() {
    return fileName;
  }

  /** The last part of the name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  public TypeKind kind() {
    return kind;
  }

  public @Nullable Builtin builtin() {
    return builtin;
  }

  public boolean isPrimitive() {
    return builtin != null && builtin.primitive();
  }

  public boolean isTuple() {
    return module.name().equals("std.prelude") && name.matches("Tuple[2-8]");
  }

  public Set<Flag> flags() {
    return flags;
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  public boolean isInterface() {
    return kind == TypeKind.INTERFACE;
  }

  public List<TypeParameterSymbol> typeParameters() {
    return typeParameters;
  }

  public void setTypeParameters(List<TypeParameterSymbol> parameters) {
    typeParameters = List.copyOf(parameters);
  }

  public Ty.@Nullable Class superclass() {
    return superclass;
  }

  public void setSuperclass(Ty.@Nullable Class type) {
    superclass = type;
  }

  public List<Ty.Class> interfaces() {
    return interfaces;
  }

  public void setInterfaces(List<Ty.Class> types) {
    interfaces = List.copyOf(types);
  }

  /** Superclass, if any, then interfaces. */
  public List<Ty.Class> supertypes() {
    List<Ty.Class> all = new ArrayList<>();
    if (superclass != null) {
      all.add(superclass);
    }
    all.addAll(interfaces);
    return all;
  }

  /** Own fields in the order of {@code new}. */
  public Map<String, FieldSymbol> fields() {
    return fields;
  }

  /** Own methods and properties. */
  public Map<String, FunctionSymbol> methods() {
    return methods;
  }

  /** For an enum its cases, by simple name, in order. */
  public Map<String, ClassSymbol> cases() {
    return cases;
  }

  public @Nullable FunctionSymbol constructor() {
    return constructor;
  }

  public void setConstructor(FunctionSymbol function) {
    constructor = function;
  }

  /** For a case its enum. */
  public @Nullable ClassSymbol enumeration() {
    return enumeration;
  }

  public void setEnumeration(ClassSymbol symbol) {
    enumeration = symbol;
  }

  /**
   * Whether it has init blocks of its own; declared with the class, for subclasses in other modules
   * ask.
   */
  public boolean hasInit() {
    return init;
  }

  public void markInit() {
    init = true;
  }

  /** The type inside the class: applied to its own parameters. */
  public Ty.Class selfType() {
    return new Ty.Class(this, typeParameters.stream().map(p -> (Ty) new Ty.Parameter(p)).toList());
  }

  @Override
  public String toString() {
    return name;
  }
}
