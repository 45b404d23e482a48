package dev.cayo.vm;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Modules built by hand, in few words. */
final class Build {
  final String name;
  final List<Import> imports = new ArrayList<>();
  final List<TypeDefinition> types = new ArrayList<>();
  final List<Function> functions = new ArrayList<>();
  final List<Global> globals = new ArrayList<>();

  Build(String name) {
    this.name = name;
  }

  Module module() {
    return new Module(
        name, name + ".cayo", List.of(), imports, types, functions, globals, List.of());
  }

  byte[] bytes() {
    return ObjectWriter.write(new ObjectFile(List.of(module())));
  }

  Symbol symbol(String local) {
    return new Symbol(name, local);
  }

  Body function(String function, Type result, Type... parameters) {
    return new Body(this, function, result, List.of(parameters));
  }

  static ClassType prelude(String type, Type... arguments) {
    return new ClassType(new Symbol(Names.PRELUDE, type), List.of(arguments));
  }

  static TypeDefinition type(String name, TypeKind kind, ClassType superclass, Set<Flag> flags) {
    return new TypeDefinition(
        name,
        kind,
        flags,
        List.of(),
        Optional.ofNullable(superclass),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Parameter parameter(String name, Type type) {
    return new Parameter(name, type, false);
  }

  /** Code under way. */
  static final class Body {
    private final Build module;
    private final String name;
    private final Type result;
    private final List<Type> parameters;
    private final List<TypeParameter> typeParameters = new ArrayList<>();
    private final List<Type> locals = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Handler> handlers = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Instruction> current = new ArrayList<>();
    private BitSet live = new BitSet();

    Body(Build module, String name, Type result, List<Type> parameters) {
      this.module = module;
      this.name = name;
      this.result = result;
      this.parameters = parameters;
      live.set(0, parameters.size());
    }

    Body generic(String... variables) {
      for (String variable : variables) {
        typeParameters.add(new TypeParameter(variable, List.of()));
      }
      return this;
    }

    Body bound(String variable, Type bound) {
      typeParameters.add(new TypeParameter(variable, List.of(bound)));
      return this;
    }

    Body locals(Type... types) {
      locals.addAll(List.of(types));
      return this;
    }

    Body op(Opcode opcode) {
      current.add(Instruction.of(opcode));
      return this;
    }

    Body op(Opcode opcode, Operand operand) {
      current.add(new Instruction(opcode, operand));
      return this;
    }

    Body number(long value) {
      return op(Opcode.INT, new Operand.Immediate(value));
    }

    Body text(String value) {
      return op(Opcode.CONST, new Operand.Constant(new Literal.OfString(value)));
    }

    Body load(int local) {
      return op(Opcode.LOAD, new Operand.Local(local));
    }

    Body store(int local) {
      return op(Opcode.STORE, new Operand.Local(local));
    }

    Body jump(Opcode opcode, int block) {
      return op(opcode, new Operand.Target(block));
    }

    Body call(Symbol function, Type... arguments) {
      return op(Opcode.CALL, new Operand.OfFunction(function, List.of(arguments)));
    }

    Body line(int line) {
      lines.add(new Line(blocks.size(), current.size(), line));
      return this;
    }

    /** Ends the block; the next one has these locals. */
    Body block(int... next) {
      blocks.add(new Block(live, List.copyOf(current)));
      current.clear();
      live = new BitSet();
      for (int local : next) {
        live.set(local);
      }
      return this;
    }

    Body handler(int first, int end, int target, int local) {
      handlers.add(new Handler(first, end, target, local));
      return this;
    }

    void end(Flag... flags) {
      block();
      List<Parameter> named = new ArrayList<>();
      for (int i = 0; i < parameters.size(); i++) {
        named.add(parameter("p" + i, parameters.get(i)));
      }
      module.functions.add(
          new Function(
              name,
              Set.of(flags),
              typeParameters,
              named,
              result,
              Optional.of(new Code(locals, blocks, handlers, lines))));
    }
  }

  /** A function done by the runtime. */
  void nativeFunction(String function, Type result, Type... parameters) {
    List<Parameter> named = new ArrayList<>();
    for (Type type : parameters) {
      named.add(parameter("p" + named.size(), type));
    }
    functions.add(
        new Function(function, Set.of(Flag.NATIVE), List.of(), named, result, Optional.empty()));
  }

  Build importFunction(Symbol symbol, Type result, Type... parameters) {
    imports.add(
        new Import.OfFunction(
            symbol, Set.of(Flag.NATIVE), new Signature(List.of(), List.of(parameters), result)));
    return this;
  }

  /** The types of the prelude below, as other modules see them. */
  Build importType(TypeDefinition type) {
    imports.add(
        new Import.OfType(
            new Symbol(Names.PRELUDE, type.name()),
            type.kind(),
            type.flags(),
            type.typeParameters(),
            type.superclass(),
            type.interfaces(),
            type.fields(),
            type.methods().stream()
                .map(m -> new Method(m.name(), m.signature(), m.flags(), Optional.empty()))
                .toList(),
            type.cases()));
    return this;
  }

  static Field field(String name, Type type) {
    return new Field(name, type, Set.of());
  }

  static Method method(String name, Type result, String function, Type... parameters) {
    return new Method(
        name,
        new Signature(List.of(), List.of(parameters), result),
        Set.of(Flag.OPEN),
        Optional.ofNullable(function));
  }

  static final Type ANY = Basic.ANY;
}
