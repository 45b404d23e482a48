package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decodes what a module declares, but for functions and imports. */
final class DeclarationReader {
  private static final Flag[] FLAGS = Flag.values();
  private static final TypeKind[] KINDS = TypeKind.values();

  private final Input in;
  private final Pool pool;

  DeclarationReader(Input in, Pool pool) {
    this.in = in;
    this.pool = pool;
  }

  String string() {
    return pool.string(in);
  }

  /** A set as a mask: bit n is the flag of ordinal n. */
  Set<Flag> flags() {
    int mask = in.unsigned();
    if (mask == 0) {
      return Set.of();
    }
    if (mask >>> FLAGS.length != 0) {
      throw in.malformed("unknown flags");
    }
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    for (int i = 0; i < FLAGS.length; i++) {
      if ((mask >>> i & 1) != 0) {
        flags.add(FLAGS[i]);
      }
    }
    return Collections.unmodifiableSet(flags);
  }

  TypeKind kind() {
    int kind = in.unsigned();
    if (kind >= KINDS.length) {
      throw in.malformed("unknown kind of type " + kind);
    }
    return KINDS[kind];
  }

  List<TypeParameter> typeParameters() {
    int count = in.count();
    if (count == 0) {
      return List.of();
    }
    List<TypeParameter> parameters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parameters.add(new TypeParameter(string(), pool.types(in)));
    }
    return List.copyOf(parameters);
  }

  List<Parameter> parameters() {
    int count = in.count();
    if (count == 0) {
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parameters.add(new Parameter(string(), pool.type(in), in.bool()));
    }
    return List.copyOf(parameters);
  }

  Signature signature() {
    return new Signature(typeParameters(), pool.types(in), pool.type(in));
  }

  Optional<ClassType> superclass() {
    return in.bool() ? Optional.of(classType()) : Optional.empty();
  }

  List<ClassType> interfaces() {
    int count = in.count();
    List<ClassType> interfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      interfaces.add(classType());
    }
    return List.copyOf(interfaces);
  }

  private ClassType classType() {
    if (pool.type(in) instanceof ClassType type) {
      return type;
    }
    throw in.malformed("a supertype that is no class");
  }

  List<Field> fields() {
    int count = in.count();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(new Field(string(), pool.type(in), flags()));
    }
    return List.copyOf(fields);
  }

  List<Method> methods() {
    int count = in.count();
    List<Method> methods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = string();
      Signature signature = signature();
      Set<Flag> flags = flags();
      methods.add(new Method(name, signature, flags, optionalString()));
    }
    return List.copyOf(methods);
  }

  private Optional<String> optionalString() {
    return in.bool() ? Optional.of(string()) : Optional.empty();
  }

  List<String> strings() {
    return pool.strings(in);
  }

  List<TypeDefinition> types() {
    int count = in.count();
    List<TypeDefinition> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      types.add(type());
    }
    return List.copyOf(types);
  }

  private TypeDefinition type() {
    return new TypeDefinition(
        string(),
        kind(),
        flags(),
        typeParameters(),
        superclass(),
        interfaces(),
        fields(),
        methods(),
        strings());
  }

  List<Global> globals() {
    int count = in.count();
    List<Global> globals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      globals.add(new Global(string(), pool.type(in), flags()));
    }
    return List.copyOf(globals);
  }

  List<Alias> aliases() {
    int count = in.count();
    List<Alias> aliases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      aliases.add(new Alias(string(), flags(), typeParameters(), pool.type(in)));
    }
    return List.copyOf(aliases);
  }
}
