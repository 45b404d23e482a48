package dev.cayo.samples.fuzz;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The types, names and operands that a module uses: what its mutants may use in other places. */
final class Ingredients {
  private final Random random;
  private final List<Type> types;
  private final List<Symbol> symbols = new ArrayList<>();
  private final Map<Operand.Kind, List<Operand>> operands = new EnumMap<>(Operand.Kind.class);

  Ingredients(Module module, Random random) {
    this.random = random;
    Set<Type> found = new LinkedHashSet<>(List.of(Primitive.values()));
    found.addAll(List.of(Basic.values()));
    found.add(new TypeVariable(0));
    for (TypeDefinition type : module.types()) {
      symbols.add(new Symbol(module.name(), type.name()));
      type.fields().stream().map(Field::type).forEach(found::add);
    }
    for (Import imported : module.imports()) {
      symbols.add(imported.symbol());
    }
    for (Function function : module.functions()) {
      found.add(function.result());
      function.parameters().stream().map(Parameter::type).forEach(found::add);
      function.code().ifPresent(code -> addCode(code, found));
    }
    types = List.copyOf(found);
  }

  private void addCode(Code code, Set<Type> found) {
    found.addAll(code.locals());
    code.blocks().forEach(block -> block.instructions().forEach(this::addOperand));
  }

  private void addOperand(Instruction instruction) {
    Operand.Kind kind = instruction.opcode().operand();
    operands.computeIfAbsent(kind, unused -> new ArrayList<>()).add(instruction.operand());
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  Symbol symbol() {
    return symbols.isEmpty() ? new Symbol("", "") : oneOf(symbols);
  }

  /** A type of the module, as it is or as a part of another. */
  Type type() {
    Type some = oneOf(types);
    return switch (random.nextInt(10)) {
      case 0 -> new NullableType(some);
      case 1 -> new ArrayType(some);
      case 2 -> new FunctionType(List.of(oneOf(types)), some);
      case 3 -> withArguments(some);
      case 4 -> new TypeVariable(random.nextInt(3));
      default -> some;
    };
  }

  /** Another type near that one. */
  Type near(Type type) {
    if (type instanceof NullableType nullable && random.nextBoolean()) {
      return random.nextBoolean() ? nullable.inner() : new NullableType(near(nullable.inner()));
    } else if (type instanceof ArrayType array && random.nextBoolean()) {
      return new ArrayType(near(array.element()));
    } else if (random.nextInt(3) == 0) {
      return withArguments(type);
    }
    return type();
  }

  Type withArguments(Type type) {
    if (!(type instanceof ClassType named) || named.arguments().isEmpty()) {
      return new NullableType(type);
    }
    List<Type> arguments = new ArrayList<>(named.arguments());
    arguments.set(random.nextInt(arguments.size()), oneOf(types));
    return new ClassType(named.symbol(), arguments);
  }

  ClassType classType() {
    Type some = oneOf(types);
    return some instanceof ClassType named ? named : new ClassType(symbol(), List.of());
  }

  /** An operand that stands somewhere in the module, or one made up. */
  Operand operand(Operand.Kind kind) {
    List<Operand> known = operands.getOrDefault(kind, List.of());
    return known.isEmpty() || random.nextInt(4) == 0 ? madeUp(kind, known) : oneOf(known);
  }

  private Operand madeUp(Operand.Kind kind, List<Operand> known) {
    return switch (kind) {
      case LOCAL -> new Operand.Local(random.nextInt(8));
      case IMMEDIATE -> new Operand.Immediate(random.nextLong() >> random.nextInt(64));
      case COUNT -> new Operand.Count(random.nextInt(4));
      case TYPE -> new Operand.OfType(type());
      case TARGET -> new Operand.Target(random.nextInt(8));
      case TABLE -> new Operand.Table(List.of(random.nextInt(8)), random.nextInt(8));
      case FIELD -> new Operand.OfField(symbol(), "value");
      case GLOBAL -> new Operand.OfGlobal(symbol());
      case FUNCTION -> new Operand.OfFunction(symbol(), List.of());
      case METHOD -> new Operand.OfMethod(symbol(), "equals", List.of());
      case CLOSURE -> new Operand.Closure(symbol(), List.of(), random.nextInt(3));
      case NONE -> Operand.NONE;
      case CONSTANT ->
          known.isEmpty()
              ? new Operand.Constant(new dev.cayo.bytecode.Literal.OfString("?"))
              : oneOf(known);
    };
  }

  /** An operand like that one, with other type arguments where it has any. */
  Operand near(Operand operand) {
    if (operand instanceof Operand.OfType of) {
      return new Operand.OfType(near(of.type()));
    } else if (operand instanceof Operand.OfFunction of && !of.typeArguments().isEmpty()) {
      return new Operand.OfFunction(of.symbol(), near(of.typeArguments()));
    } else if (operand instanceof Operand.Closure of && !of.typeArguments().isEmpty()) {
      return new Operand.Closure(of.symbol(), near(of.typeArguments()), of.captured());
    } else if (operand instanceof Operand.Local of) {
      return new Operand.Local(Math.max(0, of.index() + random.nextInt(5) - 2));
    } else if (operand instanceof Operand.Target of) {
      return new Operand.Target(Math.max(0, of.block() + random.nextInt(5) - 2));
    }
    return operand;
  }

  private List<Type> near(List<Type> some) {
    List<Type> others = new ArrayList<>(some);
    int at = random.nextInt(others.size());
    others.set(at, near(others.get(at)));
    return others;
  }

  /** An instruction of any kind. */
  Instruction instruction() {
    Opcode opcode = oneOf(List.of(Opcode.values()));
    return new Instruction(opcode, operand(opcode.operand()));
  }
}
