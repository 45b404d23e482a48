package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The switch at the head of a match. The key of a pattern is the tag or number that it asks for.
 */
final class Keys {
  private static final int FEWEST_NUMBERS = 4;
  private static final int FEWEST_TAGS = 2;

  private Keys() {}

  static @Nullable Long of(PatternTree pattern) {
    if (pattern instanceof PatternTree.Case node) {
      return (long) Patterns.tag(node);
    }
    boolean number =
        pattern instanceof PatternTree.Equal equal
            && equal.value() instanceof Tree.Constant constant
            && constant.value() instanceof Long;
    return number ? (Long) ((Tree.Constant) ((PatternTree.Equal) pattern).value()).value() : null;
  }

  /**
   * Emits a switch to the first alternative that a key fits, if it is worth one; otherwise code
   * goes on to the first.
   */
  static boolean dispatch(
      Body body, int slot, List<Matching.Alternative> alternatives, Draft fallback) {
    List<Long> keys =
        alternatives.stream()
            .map(a -> of(a.pattern()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean tags = alternatives.stream().anyMatch(a -> a.pattern() instanceof PatternTree.Case);
    Type type = body.slots.type(slot);
    boolean numbers = type == Primitive.INT || type == Primitive.CHAR || type == Primitive.BYTE;
    if (keys.size() < (tags ? FEWEST_TAGS : FEWEST_NUMBERS) || !(tags || numbers)) {
      return false;
    }
    long least = keys.stream().mapToLong(Objects::requireNonNull).min().orElse(0);
    long most = keys.stream().mapToLong(Objects::requireNonNull).max().orElse(0);
    if (least > 0 && least <= 4) {
      least = 0;
    }
    if (tags) {
      least = 0;
      most = count(alternatives) - 1;
    } else if (most - least < 0 || most - least > 4L * keys.size() + 16) {
      return false;
    }
    Map<Long, Draft> targets = new HashMap<>();
    Draft otherwise = targets(alternatives, fallback, targets);
    List<Draft> table = new ArrayList<>();
    for (long key = least; key <= most; key++) {
      table.add(targets.getOrDefault(key, otherwise));
    }
    pushKey(body, slot, type, tags, least);
    body.stack.consume(1);
    body.code.select(table, otherwise);
    return true;
  }

  private static long count(List<Matching.Alternative> alternatives) {
    for (Matching.Alternative each : alternatives) {
      if (each.pattern() instanceof PatternTree.Case node) {
        return Objects.requireNonNull(node.symbol().enumeration()).cases().size();
      }
    }
    return 0;
  }

  /**
   * Enters where each key goes, up to the first alternative that asks for none; gives where all
   * other keys go.
   */
  private static Draft targets(
      List<Matching.Alternative> alternatives, Draft fallback, Map<Long, Draft> into) {
    for (Matching.Alternative each : alternatives) {
      Long wanted = of(each.pattern());
      if (wanted == null) {
        return each.entry();
      }
      into.putIfAbsent(wanted, each.inside());
    }
    return fallback;
  }

  private static void pushKey(Body body, int slot, Type type, boolean tags, long least) {
    body.stack.pushLocal(slot);
    if (tags) {
      body.operate(Opcode.TAG, 1, Primitive.INT);
    } else if (type == Primitive.CHAR) {
      body.operate(Opcode.CHAR_TO_INT, 1, Primitive.INT);
    } else if (type == Primitive.BYTE) {
      body.operate(Opcode.BYTE_TO_INT, 1, Primitive.INT);
    }
    if (least != 0) {
      body.pushInt(least);
      body.operate(Opcode.SUBTRACT_WRAPPING, 2, Primitive.INT);
    }
  }
}
