package dev.cayo.vm.interpret;

import dev.cayo.vm.BrokenPromise;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.Values;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.KindCheck;
import dev.cayo.vm.link.LoadedGlobal;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.TypeTest;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.translate.RegisterOp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The instructions that the loop does not carry out itself: what costs more than a call of this
 * method, and what is seldom met. They keep the loop small enough for HotSpot to compile it well
 * and soon.
 */
final class Rare {
  /** What {@link #execute} gives where a method is to be called by name. */
  static final int CALL = -1;

  private Rare() {}

  /**
   * Carries out the instruction at {@code pc}, and gives the position of the next. Its first word
   * is read once: another thread may put the entry into compiled code there.
   */
  @SuppressWarnings("StatementSwitchToExpressionSwitch") // groups of cases; as the loop's
  static int execute(
      ExecutionContext context, Frame frame, int[] code, int pc, long[] p, @Nullable Object[] r) {
    int op = code[pc];
    switch (op) {
      case RegisterOp.DIVIDE:
        p[code[pc + 1]] = Operations.divide(p[code[pc + 2]], p[code[pc + 3]]);
        return pc + 4;
      case RegisterOp.REMAINDER:
        p[code[pc + 1]] = Operations.remainder(p[code[pc + 2]], p[code[pc + 3]]);
        return pc + 4;
      case RegisterOp.REMAINDER_FLOAT:
        p[code[pc + 1]] = Operations.remainderFloat(p[code[pc + 2]], p[code[pc + 3]]);
        return pc + 4;
      case RegisterOp.LESS_FLOAT:
      case RegisterOp.LESS_EQUAL_FLOAT:
      case RegisterOp.EQUAL_FLOAT:
      case RegisterOp.NOT_EQUAL_FLOAT:
      case RegisterOp.EQUALS_FLOAT:
        p[code[pc + 1]] = Operations.compareFloat(op, p[code[pc + 2]], p[code[pc + 3]]) ? 1 : 0;
        return pc + 4;
      case RegisterOp.COMPARE_PRIMITIVE:
        p[code[pc + 1]] = Values.compare(code[pc + 4], p[code[pc + 2]], p[code[pc + 3]]);
        return pc + 5;
      case RegisterOp.HASH_PRIMITIVE:
        p[code[pc + 1]] = Values.hash(code[pc + 3], p[code[pc + 2]]);
        return pc + 4;
      case RegisterOp.INT_TO_FLOAT:
        p[code[pc + 1]] = Double.doubleToRawLongBits((double) p[code[pc + 2]]);
        return pc + 3;
      case RegisterOp.FLOAT_TO_INT:
      case RegisterOp.INT_TO_CHAR:
      case RegisterOp.INT_TO_BYTE:
        p[code[pc + 1]] = Operations.convert(op, p[code[pc + 2]]);
        return pc + 3;
      case RegisterOp.SET_CHAR:
      case RegisterOp.SET_BYTE:
        Operations.setElement(r[code[pc + 1]], p[code[pc + 2]], p[code[pc + 3]]);
        return pc + 4;
      case RegisterOp.LENGTH:
        p[code[pc + 1]] = Operations.length(r[code[pc + 2]]);
        return pc + 3;
      case RegisterOp.TAG:
        p[code[pc + 1]] = object(r[code[pc + 2]]).runtimeClass().tag();
        return pc + 3;
      case RegisterOp.IS:
      case RegisterOp.CAST:
      case RegisterOp.CAST_REFERENCE:
        return test(frame, op, code, pc, p, r);
      case RegisterOp.UNWRAP:
        p[code[pc + 1]] = Operations.unwrap(r[code[pc + 2]]);
        return pc + 4;
      case RegisterOp.GET_GLOBAL:
      case RegisterOp.GET_GLOBAL_REFERENCE:
      case RegisterOp.PUT_GLOBAL:
      case RegisterOp.PUT_GLOBAL_REFERENCE:
        return global(context, frame, op, code, pc);
      case RegisterOp.EQUALS:
      case RegisterOp.COMPARE:
      case RegisterOp.HASH:
      case RegisterOp.TO_STRING:
        int length = General.tryHere(context, op, code, pc, p, r);
        return length > 0 ? pc + length : CALL;
      case RegisterOp.ENTER:
        return pc; // It was put there meanwhile: the loop sees it now.
      case RegisterOp.CHECK:
        check(frame, code, pc, p, r);
        return pc + 3;
      default:
        return allocating(context, frame, op, code, pc);
    }
  }

  private static GuestObject object(@Nullable Object value) {
    return (GuestObject) Objects.requireNonNull(value);
  }

  private static int test(Frame frame, int op, int[] code, int pc, long[] p, @Nullable Object[] r) {
    TypeTest test = (TypeTest) Operations.linked(frame, code[pc + 3]);
    Object value = r[code[pc + 2]];
    if (op == RegisterOp.IS) {
      p[code[pc + 1]] = test.test(value) ? 1 : 0;
    } else {
      Object cast = Operations.cast(test, value);
      if (op == RegisterOp.CAST) {
        p[code[pc + 1]] = Boxes.unbox(cast);
      } else {
        r[code[pc + 1]] = cast;
      }
    }
    return pc + 4;
  }

  private static void check(Frame frame, int[] code, int pc, long[] p, @Nullable Object[] r) {
    KindCheck check = (KindCheck) Operations.linked(frame, code[pc + 2]);
    int register = code[pc + 1];
    if (check.isPrimitive() ? !check.holds(p[register]) : !check.holds(r[register])) {
      String found =
          check.isPrimitive() ? Long.toString(p[register]) : Operations.kind(r[register]);
      String place = frame.body.function + ", line " + frame.body.line(pc);
      throw new BrokenPromise(place + ": " + found + " where " + check + " was promised");
    }
  }

  private static int global(ExecutionContext context, Frame frame, int op, int[] code, int pc) {
    LoadedGlobal global = (LoadedGlobal) Operations.linked(frame, code[pc + 1]);
    GlobalCell cell = context.global(global);
    int register = code[pc + 2];
    switch (op) {
      case RegisterOp.GET_GLOBAL -> frame.primitives[register] = cell.number();
      case RegisterOp.GET_GLOBAL_REFERENCE -> frame.references[register] = cell.reference();
      case RegisterOp.PUT_GLOBAL -> cell.set(frame.primitives[register]);
      default -> cell.set(frame.references[register]);
    }
    return pc + 3;
  }

  /** What makes something on the heap. */
  @SuppressWarnings("StatementSwitchToExpressionSwitch")
  private static int allocating(ExecutionContext context, Frame frame, int op, int[] code, int pc) {
    long[] p = frame.primitives;
    @Nullable Object[] r = frame.references;
    switch (op) {
      case RegisterOp.NEW_ARRAY:
        r[code[pc + 3]] = Operations.newArray(context, code[pc + 2], p[code[pc + 1]]);
        return pc + 4;
      case RegisterOp.NEW:
        // Its class is not linked yet: the instruction is tried again.
        Operations.linked(frame, code[pc + 1]);
        return pc;
      case RegisterOp.NEW_SINGLETON:
        r[code[pc + 2]] = context.singleton((RuntimeClass) Operations.linked(frame, code[pc + 1]));
        return pc + 3;
      case RegisterOp.ALLOCATE:
        RuntimeClass type = (RuntimeClass) Operations.linked(frame, code[pc + 1]);
        r[code[pc + 2]] = type.prototype().fresh();
        context.memory -= type.size;
        return pc + 3;
      case RegisterOp.INITIALISE:
        return Operations.initialise(context, frame, code, pc, p, r);
      case RegisterOp.BOX:
        r[code[pc + 1]] = Boxes.box(code[pc + 3], p[code[pc + 2]]);
        context.memory -= MemorySizes.BOX;
        return pc + 4;
      case RegisterOp.CLOSURE:
        return Calls.makeClosure(context, frame, pc);
      case RegisterOp.PRINT_PRIMITIVE:
        Text text = Values.print(code[pc + 3], p[code[pc + 2]]);
        r[code[pc + 1]] = text;
        context.memory -= MemorySizes.TEXT + text.byteSize();
        return pc + 4;
      case RegisterOp.CONCAT:
        return Operations.concat(context, code, pc, r);
      default:
        throw new IllegalStateException("no instruction " + op);
    }
  }
}
