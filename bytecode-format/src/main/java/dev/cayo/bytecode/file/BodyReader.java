package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes the body of one function. */
final class BodyReader {
  private static final Opcode[] OPCODES = Opcode.values();
  private static final @Nullable Instruction[] PLAIN = plain();

  private final Pool pool;
  private final byte[] bytes;

  BodyReader(Pool pool, byte[] bytes) {
    this.pool = pool;
    this.bytes = bytes;
  }

  /** Instructions without operands exist once. */
  private static @Nullable Instruction[] plain() {
    @Nullable Instruction[] plain = new @Nullable Instruction[OPCODES.length];
    for (int i = 0; i < plain.length; i++) {
      if (OPCODES[i].operand() == Operand.Kind.NONE) {
        plain[i] = Instruction.of(OPCODES[i]);
      }
    }
    return plain;
  }

  Code decode(Input in, @Nullable LineReader lines) {
    List<Type> locals = pool.types(in);
    if (locals.size() > Limits.LOCALS) {
      throw in.malformed("more than " + Limits.LOCALS + " locals");
    }
    List<Block> blocks = blocks(in);
    List<Handler> handlers = handlers(in);
    in.expectEnd("code");
    return new Code(locals, blocks, handlers, lines == null ? List.of() : lines.decode(blocks));
  }

  private List<Block> blocks(Input in) {
    int count = in.count();
    if (count > Limits.BLOCKS) {
      throw in.malformed("more than " + Limits.BLOCKS + " blocks");
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(new Block(live(in), instructions(in)));
    }
    return List.copyOf(blocks);
  }

  /** Eight locals a byte, the lowest first; no zero bytes at the end. */
  private BitSet live(Input in) {
    int length = in.unsigned();
    if (length > Limits.LOCALS / 8) {
      throw in.malformed("a live local above " + Limits.LOCALS);
    }
    int from = in.skip(length);
    if (length > 0 && bytes[from + length - 1] == 0) {
      throw in.malformed("a live set with a zero byte at its end");
    }
    return BitSet.valueOf(Arrays.copyOfRange(bytes, from, from + length));
  }

  private List<Instruction> instructions(Input in) {
    int count = in.count();
    if (count > Limits.INSTRUCTIONS) {
      throw in.malformed("more than " + Limits.INSTRUCTIONS + " instructions");
    }
    List<Instruction> instructions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int code = in.next();
      if (code >= OPCODES.length) {
        throw in.malformed("unknown opcode " + code);
      }
      Opcode opcode = OPCODES[code];
      Instruction known = PLAIN[code];
      instructions.add(known != null ? known : new Instruction(opcode, operand(opcode, in)));
    }
    return List.copyOf(instructions);
  }

  private Operand operand(Opcode opcode, Input in) {
    return switch (opcode.operand()) {
      case NONE -> Operand.NONE;
      case LOCAL -> new Operand.Local(in.unsigned());
      case IMMEDIATE -> new Operand.Immediate(in.signed());
      case COUNT -> new Operand.Count(in.unsigned());
      case CONSTANT -> new Operand.Constant(pool.literal(in));
      case TYPE -> new Operand.OfType(pool.type(in));
      case FIELD -> pool.field(in);
      case FUNCTION -> pool.function(in);
      case METHOD -> pool.method(in);
      case GLOBAL -> new Operand.OfGlobal(pool.symbol(in));
      case CLOSURE -> closure(in);
      case TARGET -> new Operand.Target(in.unsigned());
      case TABLE -> table(in);
    };
  }

  private Operand closure(Input in) {
    Operand.OfFunction function = pool.function(in);
    return new Operand.Closure(function.symbol(), function.typeArguments(), in.unsigned());
  }

  private static Operand table(Input in) {
    int count = in.count();
    List<Integer> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(in.unsigned());
    }
    return new Operand.Table(List.copyOf(blocks), in.unsigned());
  }

  private static List<Handler> handlers(Input in) {
    int count = in.count();
    if (count > Limits.HANDLERS) {
      throw in.malformed("more than " + Limits.HANDLERS + " handlers");
    }
    List<Handler> handlers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      handlers.add(new Handler(in.unsigned(), in.unsigned(), in.unsigned(), in.unsigned()));
    }
    return List.copyOf(handlers);
  }
}
