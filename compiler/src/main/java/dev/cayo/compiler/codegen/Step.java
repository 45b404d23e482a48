package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import java.util.List;

/**
 * An instruction before layout.
 *
 * @param targets where a jump goes, which has no operand yet; of a switch the table and then the
 *     block for other values
 */
record Step(Opcode opcode, Operand operand, int line, List<Draft> targets) {}
