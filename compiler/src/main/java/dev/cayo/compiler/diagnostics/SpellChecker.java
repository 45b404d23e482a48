package dev.cayo.compiler.diagnostics;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a misspelt name was probably meant to be: the candidate with the fewest letters wrong,
 * missing, added or swapped, if these are few for the length of the name.
 */
public final class SpellChecker {
  private static final int LONGEST = 64;

  private SpellChecker() {}

  /** The nearest candidate, the first of equals; null where none is near. */
  public static @Nullable String suggest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return null;
    }
    String best = null;
    int least = name.length() / 3 + 1;
    for (String candidate : candidates) {
      int distance = candidate.equals(name) ? least : bounded(name, candidate, least);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  private static int bounded(String name, String candidate, int limit) {
    if (Math.abs(name.length() - candidate.length()) >= limit) {
      return limit;
    }
    boolean caseOnly = name.equalsIgnoreCase(candidate);
    return caseOnly ? 0 : distance(lower(name), lower(candidate));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The optimal string alignment distance: edits of one letter and swaps of neighbours. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
