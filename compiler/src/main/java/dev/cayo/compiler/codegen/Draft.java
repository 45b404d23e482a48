package dev.cayo.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block before layout, and the label that jumps name. Identity counts. */
final class Draft {
  final List<Step> steps = new ArrayList<>();

  /** Where it goes on after its last step; null after a jump, return or throw. */
  @Nullable Draft next;

  /** Jumps and handlers that lead here. */
  int references;

  /** The handlers that cover it, innermost first. */
  final List<Region> regions = new ArrayList<>();
}
