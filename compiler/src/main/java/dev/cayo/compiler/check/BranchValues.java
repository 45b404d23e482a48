package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of branches, checked one after the other. A branch that is an empty literal and
 * nothing else waits for the type of the others, where none is expected.
 */
final class BranchValues {
  private final Body body;
  private final @Nullable Ty wanted;
  private final boolean effect;
  private final List<Block> blocks = new ArrayList<>();

  /** Null for what waits. */
  private final List<@Nullable Tree> values = new ArrayList<>();

  /**
   * @param effect whether a last expression that is dropped must do something
   */
  BranchValues(Body body, @Nullable Ty wanted, boolean effect) {
    this.body = body;
    this.wanted = wanted;
    this.effect = effect;
  }

  /**
   * Checks a branch, and gives what is known after it: nothing is reached where it does not end.
   */
  Flow add(Block block) {
    Tree value = waits(block) ? null : body.statements.value(block, wanted, effect);
    blocks.add(block);
    values.add(value);
    return value != null && Types.isNever(value.type()) ? body.flow().unreachable() : body.flow();
  }

  private boolean waits(Block block) {
    boolean open = wanted == null || Types.hasVariables(wanted);
    return open
        && block.statements().size() == 1
        && block.statements().get(0) instanceof Stmt.Expression only
        && Collections.isEmptyLiteral(only.expression());
  }

  List<Tree> all() {
    List<Tree> known = values.stream().flatMap(java.util.stream.Stream::ofNullable).toList();
    if (known.size() == values.size()) {
      return known;
    }
    Ty joined = body.coercions.join(known);
    Ty type = joined == null || Types.isNever(joined) ? wanted : joined;
    List<Tree> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Tree value = values.get(i);
      all.add(value == null ? body.statements.value(blocks.get(i), type) : value);
    }
    return all;
  }
}
