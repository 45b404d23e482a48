package dev.cayo.vm.interpret;

import dev.cayo.vm.DepthExceeded;
import dev.cayo.vm.link.CallSite;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.RegisterOp;
import org.jspecify.annotations.Nullable;

/**
 * Runs register code. One loop for all guest frames, which are on the heap. The loop must stay
 * below the size above which HotSpot does not compile a method, and HotSpot compiles it better the
 * smaller it is: what is seldom or heavy is in {@link Rare} and {@link Operations}. Its state is in
 * locals; {@code budget} is the fuel left of the slice. A case ends with {@code continue}; with a
 * break to the charge for the block that is entered at {@code pc}; or with one to the call.
 */
final class Interpreter {
  /** The name of {@link #drive}, by which it is found on the host's stack. */
  static final String DRIVER = "drive";

  private Interpreter() {}

  /** Runs until the frame at the bottom halts. */
  static void drive(ExecutionContext context, Frame bottom) {
    Frame frame = bottom;
    int[] code = frame.body.code;
    for (; ; ) {
      frame = run(code, frame.position, frame.primitives, frame.references, frame, context);
      if (frame == null) {
        return;
      }
      boolean takesEntry = context.takesEntry();
      if (takesEntry && !CompiledRuns.hasRoom(context, frame)) {
        code = frame.body.compiled.plainCode();
      } else {
        frame = takesEntry ? CompiledRuns.enter(context, frame) : context.safepoint(frame);
        code = frame.body.code;
      }
    }
  }

  /**
   * Runs until the slice is spent, an error was caught, or the bottom halts: gives the frame to go
   * on with, or null. That the loop is left and entered all the time lets HotSpot replace the code
   * of one that is compiled anew. The order of the parameters gives the hottest locals the shortest
   * instructions.
   */
  @SuppressWarnings({"NullAway", "FallThrough", "fallthrough", "LabelledBreakTarget"})
  private static @Nullable Frame run(
      int[] code, int pc, long[] p, @Nullable Object[] r, Frame frame, ExecutionContext context) {
    @Nullable Object[] k = frame.body.constants;
    int budget = context.leave();
    try {

      for (; ; ) {
        charge:
        {
          Body callee;
          call:
          {
            int op = code[pc];
            switch (op) {
              case RegisterOp.MOVE:
                p[code[pc + 1]] = p[code[pc + 2]];
                pc += 3;
                continue;
              case RegisterOp.MOVE_REFERENCE:
                r[code[pc + 1]] = r[code[pc + 2]];
                pc += 3;
                continue;
              case RegisterOp.CONST:
                p[code[pc + 1]] = code[pc + 2];
                pc += 3;
                continue;
              case RegisterOp.CONST_LONG:
                p[code[pc + 1]] = (code[pc + 2] & 0xFFFFFFFFL) | ((long) code[pc + 3] << 32);
                pc += 4;
                continue;
              case RegisterOp.CONST_REFERENCE:
                r[code[pc + 1]] = k[code[pc + 2]];
                pc += 3;
                continue;

              case RegisterOp.ADD:
                {
                  long a = p[code[pc + 2]];
                  long b = p[code[pc + 3]];
                  long c = a + b;
                  if (((a ^ c) & (b ^ c)) < 0) {
                    throw Operations.overflow();
                  }
                  p[code[pc + 1]] = c;
                  pc += 4;
                  continue;
                }
              case RegisterOp.SUBTRACT:
                {
                  long a = p[code[pc + 2]];
                  long b = p[code[pc + 3]];
                  long c = a - b;
                  if (((a ^ b) & (a ^ c)) < 0) {
                    throw Operations.overflow();
                  }
                  p[code[pc + 1]] = c;
                  pc += 4;
                  continue;
                }
              case RegisterOp.MULTIPLY:
                {
                  long a = p[code[pc + 2]];
                  long b = p[code[pc + 3]];
                  long c = a * b;
                  if (Math.multiplyHigh(a, b) != c >> 63) {
                    throw Operations.overflow();
                  }
                  p[code[pc + 1]] = c;
                  pc += 4;
                  continue;
                }
              case RegisterOp.ADD_WRAPPING:
                p[code[pc + 1]] = p[code[pc + 2]] + p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.SUBTRACT_WRAPPING:
                p[code[pc + 1]] = p[code[pc + 2]] - p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.MULTIPLY_WRAPPING:
                p[code[pc + 1]] = p[code[pc + 2]] * p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.AND:
                p[code[pc + 1]] = p[code[pc + 2]] & p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.OR:
                p[code[pc + 1]] = p[code[pc + 2]] | p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.XOR:
                p[code[pc + 1]] = p[code[pc + 2]] ^ p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.SHIFT_LEFT:
                p[code[pc + 1]] = p[code[pc + 2]] << p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.SHIFT_RIGHT:
                p[code[pc + 1]] = p[code[pc + 2]] >> p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.SHIFT_RIGHT_UNSIGNED:
                p[code[pc + 1]] = p[code[pc + 2]] >>> p[code[pc + 3]];
                pc += 4;
                continue;
              case RegisterOp.NEGATE:
                {
                  long a = p[code[pc + 2]];
                  if (a == Long.MIN_VALUE) {
                    throw Operations.overflow();
                  }
                  p[code[pc + 1]] = -a;
                  pc += 3;
                  continue;
                }
              case RegisterOp.ADD_K:
                {
                  long a = p[code[pc + 2]];
                  long b = code[pc + 3];
                  long c = a + b;
                  if (((a ^ c) & (b ^ c)) < 0) {
                    throw Operations.overflow();
                  }
                  p[code[pc + 1]] = c;
                  pc += 4;
                  continue;
                }
              case RegisterOp.MULTIPLY_K:
                {
                  long a = p[code[pc + 2]];
                  long b = code[pc + 3];
                  long c = a * b;
                  if (Math.multiplyHigh(a, b) != c >> 63) {
                    throw Operations.overflow();
                  }
                  p[code[pc + 1]] = c;
                  pc += 4;
                  continue;
                }
              case RegisterOp.DIVIDE_K:
                p[code[pc + 1]] = p[code[pc + 2]] / code[pc + 3];
                pc += 4;
                continue;
              case RegisterOp.REMAINDER_K:
                p[code[pc + 1]] = p[code[pc + 2]] % code[pc + 3];
                pc += 4;
                continue;
              case RegisterOp.AND_K:
                p[code[pc + 1]] = p[code[pc + 2]] & code[pc + 3];
                pc += 4;
                continue;
              case RegisterOp.XOR_K:
                p[code[pc + 1]] = p[code[pc + 2]] ^ code[pc + 3];
                pc += 4;
                continue;
              case RegisterOp.SHIFT_LEFT_K:
                p[code[pc + 1]] = p[code[pc + 2]] << code[pc + 3];
                pc += 4;
                continue;
              case RegisterOp.SHIFT_RIGHT_K:
                p[code[pc + 1]] = p[code[pc + 2]] >> code[pc + 3];
                pc += 4;
                continue;

              case RegisterOp.ADD_FLOAT:
                p[code[pc + 1]] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(p[code[pc + 2]])
                            + Double.longBitsToDouble(p[code[pc + 3]]));
                pc += 4;
                continue;
              case RegisterOp.SUBTRACT_FLOAT:
                p[code[pc + 1]] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(p[code[pc + 2]])
                            - Double.longBitsToDouble(p[code[pc + 3]]));
                pc += 4;
                continue;
              case RegisterOp.MULTIPLY_FLOAT:
                p[code[pc + 1]] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(p[code[pc + 2]])
                            * Double.longBitsToDouble(p[code[pc + 3]]));
                pc += 4;
                continue;
              case RegisterOp.DIVIDE_FLOAT:
                p[code[pc + 1]] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(p[code[pc + 2]])
                            / Double.longBitsToDouble(p[code[pc + 3]]));
                pc += 4;
                continue;
              case RegisterOp.NEGATE_FLOAT:
                p[code[pc + 1]] = p[code[pc + 2]] ^ Long.MIN_VALUE;
                pc += 3;
                continue;

              case RegisterOp.LESS:
                p[code[pc + 1]] = p[code[pc + 2]] < p[code[pc + 3]] ? 1 : 0;
                pc += 4;
                continue;
              case RegisterOp.LESS_EQUAL:
                p[code[pc + 1]] = p[code[pc + 2]] <= p[code[pc + 3]] ? 1 : 0;
                pc += 4;
                continue;
              case RegisterOp.EQUAL:
                p[code[pc + 1]] = p[code[pc + 2]] == p[code[pc + 3]] ? 1 : 0;
                pc += 4;
                continue;
              case RegisterOp.NOT_EQUAL:
                p[code[pc + 1]] = p[code[pc + 2]] != p[code[pc + 3]] ? 1 : 0;
                pc += 4;
                continue;
              case RegisterOp.SAME:
                p[code[pc + 1]] = r[code[pc + 2]] == r[code[pc + 3]] ? 1 : 0;
                pc += 4;
                continue;
              case RegisterOp.IS_NULL:
                p[code[pc + 1]] = r[code[pc + 2]] == null ? 1 : 0;
                pc += 3;
                continue;

              case RegisterOp.JUMP_LESS:
                pc = p[code[pc + 1]] < p[code[pc + 2]] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_LESS_EQUAL:
                pc = p[code[pc + 1]] <= p[code[pc + 2]] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_EQUAL:
                pc = p[code[pc + 1]] == p[code[pc + 2]] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_NOT_EQUAL:
                pc = p[code[pc + 1]] != p[code[pc + 2]] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_LESS_FLOAT:
                pc =
                    Double.longBitsToDouble(p[code[pc + 1]])
                            < Double.longBitsToDouble(p[code[pc + 2]])
                        ? code[pc + 3]
                        : pc + 5;
                break charge;
              case RegisterOp.JUMP_LESS_EQUAL_FLOAT:
                pc =
                    Double.longBitsToDouble(p[code[pc + 1]])
                            <= Double.longBitsToDouble(p[code[pc + 2]])
                        ? code[pc + 3]
                        : pc + 5;
                break charge;
              case RegisterOp.JUMP_EQUAL_FLOAT:
                pc =
                    Double.longBitsToDouble(p[code[pc + 1]])
                            == Double.longBitsToDouble(p[code[pc + 2]])
                        ? code[pc + 3]
                        : pc + 5;
                break charge;
              case RegisterOp.JUMP_NOT_LESS_FLOAT:
                pc =
                    Double.longBitsToDouble(p[code[pc + 1]])
                            < Double.longBitsToDouble(p[code[pc + 2]])
                        ? pc + 5
                        : code[pc + 3];
                break charge;
              case RegisterOp.JUMP_NOT_LESS_EQUAL_FLOAT:
                pc =
                    Double.longBitsToDouble(p[code[pc + 1]])
                            <= Double.longBitsToDouble(p[code[pc + 2]])
                        ? pc + 5
                        : code[pc + 3];
                break charge;
              case RegisterOp.JUMP_NOT_EQUAL_FLOAT:
                pc =
                    Double.longBitsToDouble(p[code[pc + 1]])
                            == Double.longBitsToDouble(p[code[pc + 2]])
                        ? pc + 5
                        : code[pc + 3];
                break charge;
              case RegisterOp.JUMP_LESS_K:
                pc = p[code[pc + 1]] < code[pc + 2] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_LESS_EQUAL_K:
                pc = p[code[pc + 1]] <= code[pc + 2] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_GREATER_K:
                pc = p[code[pc + 1]] > code[pc + 2] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_GREATER_EQUAL_K:
                pc = p[code[pc + 1]] >= code[pc + 2] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_EQUAL_K:
                pc = p[code[pc + 1]] == code[pc + 2] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_NOT_EQUAL_K:
                pc = p[code[pc + 1]] != code[pc + 2] ? code[pc + 3] : pc + 5;
                break charge;
              case RegisterOp.JUMP_NULL:
                pc = r[code[pc + 1]] == null ? code[pc + 2] : pc + 4;
                break charge;
              case RegisterOp.JUMP_NOT_NULL:
                pc = r[code[pc + 1]] != null ? code[pc + 2] : pc + 4;
                break charge;
              case RegisterOp.JUMP:
                pc = code[pc + 1];
                break charge;
              case RegisterOp.FALL:
                pc += 2;
                break charge;
              case RegisterOp.SWITCH:
                {
                  long value = p[code[pc + 1]];
                  pc =
                      value >= 0 && value < code[pc + 2]
                          ? code[pc + 4 + (int) value]
                          : code[pc + 3];
                  break charge;
                }

              case RegisterOp.GET_LONG:
                {
                  long[] array = (long[]) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  p[code[pc + 1]] = array[(int) index];
                  pc += 4;
                  continue;
                }
              case RegisterOp.GET_DOUBLE:
                {
                  double[] array = (double[]) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  p[code[pc + 1]] = Double.doubleToRawLongBits(array[(int) index]);
                  pc += 4;
                  continue;
                }
              case RegisterOp.GET_BOOL:
                {
                  boolean[] array = (boolean[]) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  p[code[pc + 1]] = array[(int) index] ? 1 : 0;
                  pc += 4;
                  continue;
                }
              case RegisterOp.GET_CHAR:
                {
                  int[] array = (int[]) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  p[code[pc + 1]] = array[(int) index];
                  pc += 4;
                  continue;
                }
              case RegisterOp.GET_BYTE:
                {
                  byte[] array = (byte[]) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  p[code[pc + 1]] = array[(int) index] & 0xFF;
                  pc += 4;
                  continue;
                }
              case RegisterOp.GET_REFERENCE:
              case RegisterOp.GET_NULLABLE:
                {
                  Object[] array = (Object[]) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  Object value = array[(int) index];
                  if (value == null && op == RegisterOp.GET_REFERENCE) {
                    throw Operations.unset(index);
                  }
                  r[code[pc + 1]] = value;
                  pc += 4;
                  continue;
                }
              case RegisterOp.SET_LONG:
                {
                  long[] array = (long[]) r[code[pc + 1]];
                  long index = p[code[pc + 2]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  array[(int) index] = p[code[pc + 3]];
                  pc += 4;
                  continue;
                }
              case RegisterOp.SET_DOUBLE:
                {
                  double[] array = (double[]) r[code[pc + 1]];
                  long index = p[code[pc + 2]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  array[(int) index] = Double.longBitsToDouble(p[code[pc + 3]]);
                  pc += 4;
                  continue;
                }
              case RegisterOp.SET_BOOL:
                {
                  boolean[] array = (boolean[]) r[code[pc + 1]];
                  long index = p[code[pc + 2]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  array[(int) index] = p[code[pc + 3]] != 0;
                  pc += 4;
                  continue;
                }
              case RegisterOp.SET_REFERENCE:
                {
                  Object[] array = (Object[]) r[code[pc + 1]];
                  long index = p[code[pc + 2]];
                  if (index < 0 || index >= array.length) {
                    throw Operations.index(index, array.length);
                  }
                  array[(int) index] = r[code[pc + 3]];
                  context.changed(array);
                  pc += 4;
                  continue;
                }
              case RegisterOp.GET_FIELD:
                p[code[pc + 1]] = ((GuestObject) r[code[pc + 2]]).getLong(code[pc + 3]);
                pc += 4;
                continue;
              case RegisterOp.GET_FIELD_REFERENCE:
                r[code[pc + 1]] = ((GuestObject) r[code[pc + 2]]).getReference(code[pc + 3]);
                pc += 4;
                continue;
              case RegisterOp.PUT_FIELD:
                ((GuestObject) r[code[pc + 1]]).setLong(code[pc + 2], p[code[pc + 3]]);
                pc += 4;
                continue;
              case RegisterOp.PUT_FIELD_REFERENCE:
                Operations.put(
                    (GuestObject) r[code[pc + 1]], code[pc + 2], r[code[pc + 3]], context);
                pc += 4;
                continue;

              case RegisterOp.NEW:
                {
                  RuntimeClass type = (RuntimeClass) k[code[pc + 1]];
                  if (type == null) {
                    Operations.linked(frame, code[pc + 1]);
                    continue;
                  }
                  int fields = type.ownFields;
                  Object made = type.prototype().build(code, pc + 2, p, r);
                  r[code[pc + 2 + fields]] = made;
                  pc += 3 + fields;
                  context.memory -= type.size;
                  continue;
                }
              case RegisterOp.UNWRAP_REFERENCE:
                {
                  Object value = r[code[pc + 2]];
                  if (value == null) {
                    throw Operations.nullError();
                  }
                  r[code[pc + 1]] = value;
                  pc += 3;
                  continue;
                }
              case RegisterOp.CALL:
                {
                  FunctionInstance function = (FunctionInstance) k[code[pc + 1]];
                  if (function == null || (callee = function.body) == null) {
                    frame.position = pc + 1;
                    Operations.prepareCall(frame, code, pc);
                    // Linking takes a while: the deadline is looked at soon.
                    budget = context.expire(budget);
                    continue;
                  }
                  break call;
                }
              case RegisterOp.CALL_NATIVE:
                {
                  FunctionInstance function = (FunctionInstance) k[code[pc + 1]];
                  frame.position = pc + 1;
                  context.enter(budget, frame);
                  function.adapter().call(context, code, pc + 2, p, r);
                  budget = context.leave();
                  pc += 3 + function.referenceParameters + function.primitiveParameters;
                  continue;
                }
              case RegisterOp.CALL_CLOSURE:
                {
                  frame.position = pc + 1;
                  context.enter(budget, frame);
                  Frame next = Calls.closure(context, frame, pc);
                  budget = context.leave();
                  if (next == frame) {
                    pc = frame.position;
                    continue;
                  }
                  frame = next;
                  code = frame.body.code;
                  p = frame.primitives;
                  r = frame.references;
                  k = frame.body.constants;
                  pc = frame.body.entry;
                  break charge;
                }
              case RegisterOp.RETURN:
                {
                  long result = p[code[pc + 1]];
                  frame = frame.caller;
                  pc = frame.position;
                  code = frame.body.code;
                  p = frame.primitives;
                  r = frame.references;
                  k = frame.body.constants;
                  p[code[pc - 1]] = result;
                  continue;
                }
              case RegisterOp.RETURN_REFERENCE:
                {
                  Object result = r[code[pc + 1]];
                  frame = frame.caller;
                  pc = frame.position;
                  code = frame.body.code;
                  p = frame.primitives;
                  r = frame.references;
                  k = frame.body.constants;
                  r[code[pc - 1]] = result;
                  continue;
                }
              case RegisterOp.THROW:
                throw Operations.thrown(r[code[pc + 1]]);

              case RegisterOp.STRING_LENGTH:
                p[code[pc + 1]] = ((Text) r[code[pc + 2]]).length();
                pc += 3;
                continue;
              case RegisterOp.STRING_GET:
                {
                  Text text = (Text) r[code[pc + 2]];
                  long index = p[code[pc + 3]];
                  if (index < 0 || index >= text.length()) {
                    throw Operations.index(index, text.length());
                  }
                  p[code[pc + 1]] = text.scalarAt((int) index);
                  pc += 4;
                  continue;
                }
              case RegisterOp.LOOP_LESS:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] < p[code[pc + 4]] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.LOOP_LESS_EQUAL:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] <= p[code[pc + 4]] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.LOOP_LESS_K:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] < code[pc + 4] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.LOOP_LESS_EQUAL_K:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] <= code[pc + 4] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.LOOP_GREATER_K:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] > code[pc + 4] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.LOOP_GREATER_EQUAL_K:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] >= code[pc + 4] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.LOOP_NOT_EQUAL_K:
                if (budget < code[pc + 2]) {
                  pc = code[pc + 1];
                } else {
                  budget -= code[pc + 2];
                  pc = p[code[pc + 3]] != code[pc + 4] ? code[pc + 5] : code[pc + 6];
                }
                break charge;
              case RegisterOp.CHECK_MEMORY:
                if (context.memory < 0) {
                  frame.position = pc + 1;
                  context.enter(budget, frame);
                  context.checkMemory();
                  budget = context.leave();
                }
                pc++;
                continue;
              case RegisterOp.GO:
                pc = code[pc + 1];
                continue;
              case RegisterOp.HALT:
                context.enter(budget, frame);
                return null;
              case RegisterOp.ENTER:
                frame.position = pc;
                context.enter(budget, frame);
                context.takeEntry();
                return frame;
              default:
                {
                  frame.position = pc + 1;
                  context.enter(budget, frame);
                  int after = Rare.execute(context, frame, code, pc, p, r);
                  budget = context.leave();
                  if (after >= 0) {
                    pc = after;
                    continue;
                  }
                }
              // falls through
              case RegisterOp.CALL_VIRTUAL:
                {
                  CallSite site = (CallSite) k[code[pc + 1]];
                  Object receiver = r[code[pc + 2]];
                  CallSite.Target target = site.target;
                  if (target.hostClass != receiver.getClass()) {
                    frame.position = pc + 1;
                    target = site.miss(receiver);
                  }
                  callee = target.body;
                  if (callee != null) {
                    break call;
                  }
                  frame.position = pc + 1;
                  context.enter(budget, frame);
                  Frame next = Calls.unusual(context, frame, target, pc);
                  budget = context.leave();
                  if (next == frame) {
                    pc = frame.position;
                    continue;
                  }
                  frame = next;
                  code = frame.body.code;
                  p = frame.primitives;
                  r = frame.references;
                  k = frame.body.constants;
                  pc = frame.body.entry;
                  break charge;
                }
            }
          }
          // A call of register code with the arguments as they are.
          int depth = frame.depth + callee.slots;
          if (depth > context.depthLimit) {
            throw new DepthExceeded();
          }
          pc += 2;
          @Nullable Object[] references = Frame.NO_REFERENCES;
          if (callee.references != 0) {
            references = new @Nullable Object[callee.references];
            int count = callee.referenceParameters;
            if (count > 0) {
              references[0] = r[code[pc]];
              if (count > 1) {
                Calls.passOthers(code, pc, r, references, count);
              }
              pc += count;
            }
          }
          long[] primitives = Frame.NO_PRIMITIVES;
          if (callee.primitives != 0) {
            primitives = new long[callee.primitives];
            int count = callee.primitiveParameters;
            if (count > 0) {
              primitives[0] = p[code[pc]];
              if (count > 1) {
                Calls.passOthers(code, pc, p, primitives, count);
              }
              pc += count;
            }
          }
          frame.position = pc + 1;
          frame = new Frame(frame, callee, primitives, references, depth);
          p = primitives;
          r = references;
          code = callee.code;
          k = callee.constants;
          pc = callee.entry;
        }
        // A block is entered at pc.
        if ((budget -= code[pc - 1]) < 0) {
          frame.position = pc;
          context.enter(budget, frame);
          return frame;
        }
      }

    } catch (Throwable thrown) {
      context.interrupted(budget, frame, pc + 1);
      Frame handling = Unwinder.unwind(context, frame, thrown);
      context.chargeBlock(handling);
      return handling;
    }
  }
}
