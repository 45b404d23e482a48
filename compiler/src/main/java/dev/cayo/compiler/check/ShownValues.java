package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that an assertion is about: kept in locals, in the order in which they are evaluated,
 * so that its message can show them.
 */
final class ShownValues {
  private static final int LONGEST_LABEL = 40;

  private final Body body;
  private final List<Tree> declarations = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();

  private record Shown(String label, LocalSymbol local) {}

  ShownValues(Body body) {
    this.body = body;
  }

  /** What comes before the test. */
  List<Tree> declarations() {
    return declarations;
  }

  /** Keeps a value. */
  LocalSymbol add(String label, Tree value) {
    LocalSymbol local = body.trees.temporary(label, value.type());
    declarations.add(body.trees.declare(value.span(), local, value));
    shown.add(new Shown(label, local));
    return local;
  }

  /**
   * The same test on values that are kept: the subject of {@code is}, the receiver and the
   * arguments of a call.
   */
  Tree of(Tree test) {
    if (test instanceof Tree.Operate not && not.opcode() == Opcode.NOT) {
      return body.trees.not(of(not.operands().get(0)));
    }
    if (test instanceof Tree.Matches is) {
      return new Tree.Matches(is.span(), is.type(), keep(is.subject()), is.pattern());
    }
    if (test instanceof Tree.Call call) {
      Tree receiver = call.receiver() == null ? null : keep(call.receiver());
      List<Argument> arguments = keep(call.arguments());
      return new Tree.Call(
          call.span(), call.type(), call.function(), call.typeArguments(), receiver, arguments);
    }
    if (test instanceof Tree.CallVirtual call) {
      Tree receiver = keep(call.receiver());
      List<Argument> arguments = keep(call.arguments());
      return new Tree.CallVirtual(
          call.span(), call.type(), call.method(), call.typeArguments(), receiver, arguments);
    }
    return test;
  }

  /** As {@link #of}, for {@code in}, which keeps its element itself. */
  Tree ofMembership(Tree test) {
    if (test instanceof Tree.Operate not && not.opcode() == Opcode.NOT) {
      return body.trees.not(ofMembership(not.operands().get(0)));
    }
    if (test instanceof Tree.Sequence in
        && in.statements().size() == 1
        && in.statements().get(0) instanceof Tree.Declare element) {
      Tree value = element.value();
      declarations.add(element);
      if (value != null && isShown(value)) {
        shown.add(new Shown(label(value.span()), element.local()));
      }
      return of(in.result());
    }
    return test;
  }

  private List<Argument> keep(List<Argument> arguments) {
    return arguments.stream().map(a -> new Argument(a.parameter(), keep(a.value()))).toList();
  }

  private Tree keep(Tree value) {
    return isShown(value) ? body.trees.get(value.span(), add(label(value.span()), value)) : value;
  }

  /** Whether its value says more than its source. */
  private static boolean isShown(Tree value) {
    if (value instanceof Tree.GetLocal read) {
      return !read.local().name().startsWith("$") && !read.local().name().equals("this");
    }
    boolean plain =
        value instanceof Tree.Constant
            || value instanceof Tree.NullValue
            || value instanceof Tree.Lambda
            || value instanceof Tree.FunctionValue;
    return !plain && !Types.isError(value.type()) && !Types.isNever(value.type());
  }

  private static String label(Span span) {
    String source = span.source().text().substring(span.start(), span.end());
    String line = source.lines().findFirst().orElse(source);
    boolean cut = line.length() > LONGEST_LABEL || line.length() < source.length();
    int end = Math.min(line.length(), LONGEST_LABEL);
    return cut ? line.substring(0, end) + "…" : line;
  }

  /** The message with a line for each value. */
  Tree describe(Tree message) {
    if (shown.isEmpty()) {
      return message;
    }
    int width = shown.stream().mapToInt(s -> s.label().length()).max().orElse(0);
    List<Tree> parts = new ArrayList<>();
    parts.add(message);
    for (Shown each : shown) {
      String gap = " ".repeat(width - each.label().length() + 1);
      parts.add(body.trees.string(message.span(), "\n  " + each.label() + ":" + gap));
      parts.add(debug(body.trees.get(message.span(), each.local())));
    }
    return new Tree.Concat(message.span(), body.prelude.stringType(), List.copyOf(parts));
  }

  private Tree debug(Tree value) {
    Ty type = value.type() == Ty.Null.NULL ? body.prelude.anyOrNull() : value.type();
    return body.trees.call(
        value.span(),
        body.prelude.function("debugText"),
        body.prelude.stringType(),
        List.of(type),
        null,
        value);
  }
}
