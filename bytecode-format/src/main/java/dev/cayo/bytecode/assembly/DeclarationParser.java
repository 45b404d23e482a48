package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parses what a module declares and imports. */
final class DeclarationParser {
  private final Tokens tokens;
  private final TypeParser types;

  DeclarationParser(Tokens tokens) {
    this.tokens = tokens;
    this.types = new TypeParser(tokens);
  }

  /** {@code [open, private]}, or none. */
  private Set<Flag> flags() {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (tokens.takeSign("[")) {
      do {
        flags.add(flag());
      } while (tokens.takeSign(","));
      tokens.sign("]");
    }
    return Collections.unmodifiableSet(flags);
  }

  private Flag flag() {
    for (Flag flag : Flag.values()) {
      if (tokens.takeWord(flag.name().toLowerCase(Locale.ROOT))) {
        return flag;
      }
    }
    throw tokens.expected("a flag");
  }

  private TypeKind kind() {
    for (TypeKind kind : TypeKind.values()) {
      if (tokens.takeWord(kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw tokens.expected("a kind of type");
  }

  private Type typed() {
    tokens.sign(":");
    return types.type();
  }

  private Signature signature() {
    List<TypeParameter> typeParameters = types.typeParameters();
    List<Type> parameters = types.parameters();
    tokens.sign("->");
    return new Signature(typeParameters, parameters, types.type());
  }

  Import imported() {
    if (tokens.takeWord("function")) {
      Symbol symbol = tokens.symbol();
      Signature signature = signature();
      return new Import.OfFunction(symbol, flags(), signature);
    } else if (tokens.takeWord("global")) {
      Symbol symbol = tokens.symbol();
      Type type = typed();
      return new Import.OfGlobal(symbol, type, flags());
    }
    TypeKind kind = kind();
    Symbol symbol = tokens.symbol();
    return Import.OfType.of(symbol.module(), type(kind, symbol.name()));
  }

  /** A type from its name on. */
  TypeDefinition type(TypeKind kind, String name) {
    List<TypeParameter> typeParameters = types.typeParameters();
    Set<Flag> flags = flags();
    Optional<ClassType> superclass =
        tokens.takeWord("extends") ? Optional.of(types.classType()) : Optional.empty();
    List<ClassType> interfaces = new ArrayList<>();
    if (tokens.takeWord("implements")) {
      do {
        interfaces.add(types.classType());
      } while (tokens.takeSign(","));
    }
    Members members = members();
    return new TypeDefinition(
        name,
        kind,
        flags,
        typeParameters,
        superclass,
        List.copyOf(interfaces),
        List.copyOf(members.fields),
        List.copyOf(members.methods),
        List.copyOf(members.cases));
  }

  TypeDefinition type() {
    return type(kind(), tokens.name());
  }

  private record Members(List<Field> fields, List<Method> methods, List<String> cases) {}

  private Members members() {
    Members members = new Members(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    tokens.sign("{");
    while (!tokens.takeSign("}")) {
      if (tokens.takeWord("field")) {
        String name = tokens.name();
        Type type = typed();
        members.fields.add(new Field(name, type, flags()));
      } else if (tokens.takeWord("method")) {
        members.methods.add(method());
      } else if (tokens.takeWord("case")) {
        members.cases.add(tokens.name());
      } else {
        throw tokens.expected("'field', 'method', 'case' or '}'");
      }
    }
    return members;
  }

  private Method method() {
    String name = tokens.name();
    Signature signature = signature();
    Set<Flag> flags = flags();
    Optional<String> function =
        tokens.takeSign("=") ? Optional.of(tokens.name()) : Optional.empty();
    return new Method(name, signature, flags, function);
  }

  Global global() {
    String name = tokens.name();
    Type type = typed();
    return new Global(name, type, flags());
  }

  Alias alias() {
    String name = tokens.name();
    List<TypeParameter> typeParameters = types.typeParameters();
    Set<Flag> flags = flags();
    tokens.sign("=");
    return new Alias(name, flags, typeParameters, types.type());
  }

  Function function() {
    String name = tokens.name();
    List<TypeParameter> typeParameters = types.typeParameters();
    List<Parameter> parameters = parameters();
    tokens.sign("->");
    Type result = types.type();
    Set<Flag> flags = flags();
    Optional<Code> code =
        tokens.takeSign("{")
            ? Optional.of(new CodeParser(tokens, types, parameters.size()).code())
            : Optional.empty();
    return new Function(name, flags, typeParameters, parameters, result, code);
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    tokens.sign("(");
    while (!tokens.takeSign(")")) {
      if (!parameters.isEmpty()) {
        tokens.sign(",");
      }
      String name = tokens.name();
      Type type = typed();
      boolean hasDefault = tokens.takeSign("=");
      if (hasDefault) {
        tokens.word("default");
      }
      parameters.add(new Parameter(name, type, hasDefault));
    }
    return List.copyOf(parameters);
  }
}
