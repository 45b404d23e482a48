package dev.cayo.bytecode;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small models written by hand. */
final class Samples {
  private Samples() {}

  /** A function that adds to each of its parameters, with every part that a body can have. */
  static ObjectFile small() {
    Type error = new ClassType(new Symbol(Names.PRELUDE, "Error"), List.of());
    Block first =
        new Block(
            live(0),
            List.of(
                new Instruction(Opcode.LOAD, new Operand.Local(0)),
                new Instruction(Opcode.INT, new Operand.Immediate(-3)),
                Instruction.of(Opcode.ADD),
                new Instruction(Opcode.STORE, new Operand.Local(1))));
    Block second =
        new Block(
            live(1),
            List.of(
                new Instruction(Opcode.LOAD, new Operand.Local(1)), Instruction.of(Opcode.RETURN)));
    Block handler =
        new Block(
            live(2),
            List.of(
                new Instruction(Opcode.LOAD, new Operand.Local(2)), Instruction.of(Opcode.THROW)));
    Code code =
        new Code(
            List.of(Primitive.INT, error),
            List.of(first, second, handler),
            List.of(new Handler(0, 1, 2, 2)),
            List.of(new Line(0, 0, 7), new Line(0, 2, 3), new Line(2, 0, 9)));
    Function plain =
        new Function(
            "less",
            EnumSet.of(Flag.PRIVATE, Flag.SYNTHETIC),
            List.of(),
            List.of(new Parameter("n", Primitive.INT, false)),
            Primitive.INT,
            Optional.of(code));
    Import imported =
        new Import.OfType(
            new Symbol(Names.PRELUDE, "Error"),
            TypeKind.CLASS,
            Set.of(Flag.OPEN),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Module module =
        new Module(
            "sample",
            "sample.cayo",
            List.of(Names.PRELUDE),
            List.of(imported),
            List.of(),
            List.of(plain),
            List.of(new Global("größe", new NullableType(Basic.STRING), Set.of(Flag.MUTABLE))),
            List.of());
    return new ObjectFile(List.of(module));
  }

  static BitSet live(int... locals) {
    BitSet set = new BitSet();
    for (int local : locals) {
      set.set(local);
    }
    return set;
  }
}
