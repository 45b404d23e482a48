package dev.cayo.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Models of every form, without sense: for what must pass unchanged through bytes and text. */
final class RandomModels {
  private static final String[] NAMES = {
    "a", "Stack.push", "$init", "~String.shout", "main$1", "größe", "it's", "", "1st", "a b\n", "😀"
  };

  private final Random random;

  RandomModels(long seed) {
    random = new Random(seed);
  }

  ObjectFile file() {
    List<Module> modules = list(2, this::module);
    modules.add(module());
    return new ObjectFile(modules);
  }

  private <T> List<T> list(int most, Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  private <T> Optional<T> perhaps(Supplier<T> element) {
    return random.nextBoolean() ? Optional.of(element.get()) : Optional.empty();
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String name() {
    return oneOf(NAMES);
  }

  private Symbol symbol() {
    return new Symbol(name(), name());
  }

  private Set<Flag> flags() {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(list(3, () -> oneOf(Flag.values())));
    return flags;
  }

  Type type() {
    return type(4);
  }

  private Type type(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 7)) {
      case 0 -> oneOf(Primitive.values());
      case 1 -> oneOf(Basic.values());
      case 2 -> new TypeVariable(random.nextInt(16));
      case 3 -> new ArrayType(type(depth - 1));
      case 4 -> new NullableType(type(depth - 1));
      case 5 -> new FunctionType(list(3, () -> type(depth - 1)), type(depth - 1));
      default -> new ClassType(symbol(), list(3, () -> type(depth - 1)));
    };
  }

  private ClassType classType() {
    return new ClassType(symbol(), list(2, this::type));
  }

  private TypeParameter typeParameter() {
    return new TypeParameter(name(), list(2, this::type));
  }

  private Signature signature() {
    return new Signature(list(2, this::typeParameter), list(3, this::type), type());
  }

  private Module module() {
    return new Module(
        name(),
        name(),
        list(2, this::name),
        list(4, this::imported),
        list(3, this::typeDefinition),
        list(4, this::function),
        list(2, () -> new Global(name(), type(), flags())),
        list(2, () -> new Alias(name(), flags(), list(2, this::typeParameter), type())));
  }

  private Import imported() {
    return switch (random.nextInt(3)) {
      case 0 -> Import.OfType.of(name(), typeDefinition());
      case 1 -> new Import.OfFunction(symbol(), flags(), signature());
      default -> new Import.OfGlobal(symbol(), type(), flags());
    };
  }

  private TypeDefinition typeDefinition() {
    return new TypeDefinition(
        name(),
        oneOf(TypeKind.values()),
        flags(),
        list(2, this::typeParameter),
        perhaps(this::classType),
        list(2, this::classType),
        list(3, () -> new Field(name(), type(), flags())),
        list(3, () -> new Method(name(), signature(), flags(), perhaps(this::name))),
        list(2, this::name));
  }

  private Function function() {
    return new Function(
        name(),
        flags(),
        list(2, this::typeParameter),
        list(3, () -> new Parameter(name(), type(), random.nextBoolean())),
        type(),
        perhaps(this::code));
  }

  private Code code() {
    List<Block> blocks = list(5, this::block);
    List<Handler> handlers = list(2, () -> new Handler(number(), number(), number(), number()));
    return new Code(list(5, this::type), blocks, handlers, lines(blocks));
  }

  private List<Line> lines(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (int j = 0; j < blocks.get(i).instructions().size(); j++) {
        if (random.nextInt(3) == 0) {
          lines.add(new Line(i, j, 1 + number()));
        }
      }
    }
    return lines;
  }

  private Block block() {
    BitSet live = new BitSet();
    list(4, () -> random.nextInt(40)).forEach(live::set);
    return new Block(live, list(8, this::instruction));
  }

  private int number() {
    return random.nextInt(1 << random.nextInt(31));
  }

  private Instruction instruction() {
    Opcode opcode = oneOf(Opcode.values());
    return new Instruction(opcode, operand(opcode.operand()));
  }

  private Operand operand(Operand.Kind kind) {
    return switch (kind) {
      case NONE -> Operand.NONE;
      case LOCAL -> new Operand.Local(number());
      case IMMEDIATE -> new Operand.Immediate(random.nextLong() >> random.nextInt(64));
      case COUNT -> new Operand.Count(number());
      case CONSTANT -> new Operand.Constant(literal());
      case TYPE -> new Operand.OfType(type());
      case FIELD -> new Operand.OfField(symbol(), name());
      case FUNCTION -> new Operand.OfFunction(symbol(), list(2, this::type));
      case METHOD -> new Operand.OfMethod(symbol(), name(), list(2, this::type));
      case GLOBAL -> new Operand.OfGlobal(symbol());
      case CLOSURE -> new Operand.Closure(symbol(), list(2, this::type), number());
      case TARGET -> new Operand.Target(number());
      case TABLE -> new Operand.Table(list(3, this::number), number());
    };
  }

  private Literal literal() {
    return switch (random.nextInt(3)) {
      case 0 -> new Literal.OfInt(random.nextLong() >> random.nextInt(64));
      case 1 -> new Literal.OfFloat(floating());
      default -> new Literal.OfString(name() + name());
    };
  }

  private double floating() {
    double any = Double.longBitsToDouble(random.nextLong());
    return Double.isNaN(any) ? Double.NaN : any;
  }
}
