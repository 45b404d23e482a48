package dev.cayo.compiler.diagnostics;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the known name that was probably meant. */
public final class SpellChecker {

  private SpellChecker() {}

  /**
   * The candidate nearest to the name, within a third of its length in edits; null where none is
   * near.
   */
  public static @Nullable String suggest(String name, Collection<String> candidates) {
    int limit = Math.max(1, Math.min(3, (name.length() + 1) / 3));
    @Nullable String best = null;
    int bestDistance = limit + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) > limit || candidate.equals(name)) {
        continue;
      }
      int distance = distance(name, candidate);
      if (distance < bestDistance
          || (distance == bestDistance && best != null && candidate.compareTo(best) < 0)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Edits (insert, delete, replace, swap neighbours) between two names; case alone counts one. */
  private static int distance(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return 1;
    }
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = cell(a, b, table, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cell(String a, String b, int[][] table, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int replace = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
