package dev.cayo.vm.text;

/**
 * Finds a text within another, in time linear in both. Starts plainly, and goes over to the two-way
 * algorithm (Crochemore and Perrin 1991) where many positions match for a while and then fail.
 */
final class TextSearch {
  /** The steps that are paid for at once. */
  private static final int SLICE = 4096;

  private final Text text;
  private final Text part;
  private final int length;
  private final int partLength;

  /** Both are read from their ends. */
  private final boolean backwards;

  private final Meter meter;
  private int unpaid;

  private TextSearch(Text text, Text part, boolean backwards, Meter meter) {
    this.text = text;
    this.part = part;
    this.length = text.length();
    this.partLength = part.length();
    this.backwards = backwards;
    this.meter = meter;
  }

  static int first(Text text, Text part, int from, Meter meter) {
    if (from > text.length() - part.length() || part.width() > text.width()) {
      return -1;
    }
    int start = Math.max(from, 0);
    return part.length() == 1
        ? scalar(text, part.scalarAt(0), start, meter)
        : new TextSearch(text, part, false, meter).paid(start);
  }

  private static int scalar(Text text, int scalar, int from, Meter meter) {
    int length = text.length();
    int at = from;
    while (at < length) {
      int end = Math.min(length, at + SLICE);
      int found = text.find(scalar, at, end);
      if (found < end) {
        meter.charge(found - at + 1);
        return found;
      }
      meter.charge(end - at);
      at = end;
    }
    return -1;
  }

  static int last(Text text, Text part, int from, Meter meter) {
    int lastStart = text.length() - part.length();
    if (from < 0 || lastStart < 0 || part.width() > text.width()) {
      return -1;
    }
    int found = new TextSearch(text, part, true, meter).paid(lastStart - Math.min(from, lastStart));
    return found < 0 ? -1 : lastStart - found;
  }

  private int paid(int from) {
    int found = find(from);
    meter.charge(unpaid);
    return found;
  }

  private int find(int from) {
    if (partLength == 0) {
      return from;
    }
    int wasted = 0;
    for (int at = next(from); at >= 0; at = next(at + 1)) {
      int matched = 1;
      while (matched < partLength && text(at + matched) == part(matched)) {
        matched++;
        step();
      }
      if (matched == partLength) {
        return at;
      }
      wasted += matched;
      if (wasted > 2 * SLICE && wasted / 4 > at - from) {
        return twoWay(at + 1);
      }
    }
    return -1;
  }

  /** The first index from one on where the part may begin; -1 where there is none. */
  private int next(int from) {
    int last = length - partLength;
    int at = from;
    if (backwards) {
      int first = part(0);
      while (at <= last) {
        step();
        if (text(at) == first) {
          return at;
        }
        at++;
      }
      return -1;
    }
    while (at <= last) {
      int end = Math.min(last + 1, at + SLICE - unpaid);
      int found = text.findStart(part, at, end);
      steps(found - at + (found < end ? 1 : 0));
      if (found < end) {
        return found;
      }
      at = end;
    }
    return -1;
  }

  /** The critical factorisation: where the part is cut, and the period of its right half. */
  private record Cut(int at, int period) {}

  private Cut maximalSuffix(boolean reversedOrder) {
    int start = -1;
    int other = 0;
    int k = 1;
    int period = 1;
    while (other + k < partLength) {
      step();
      int a = part(start + k);
      int b = part(other + k);
      if (a == b) {
        if (k == period) {
          other += period;
          k = 1;
        } else {
          k++;
        }
      } else if (a > b != reversedOrder) {
        other += k;
        k = 1;
        period = other - start;
      } else {
        start = other++;
        k = 1;
        period = 1;
      }
    }
    return new Cut(start, period);
  }

  private int twoWay(int from) {
    Cut one = maximalSuffix(false);
    Cut two = maximalSuffix(true);
    Cut cut = two.at > one.at ? two : one;
    int at = from;
    boolean periodic = repeatsWith(cut);
    int shift = periodic ? cut.period : Math.max(cut.at, partLength - cut.at - 1) + 1;
    int kept = periodic ? partLength - cut.period : 0;
    int known = 0;
    while (at <= length - partLength) {
      int k = Math.max(cut.at + 1, known);
      while (k < partLength && part(k) == text(at + k)) {
        k++;
        step();
      }
      if (k < partLength) {
        step();
        at += k - cut.at;
        known = 0;
        continue;
      }
      k = cut.at + 1;
      while (k > known && part(k - 1) == text(at + k - 1)) {
        k--;
        step();
      }
      if (k <= known) {
        return at;
      }
      step();
      at += shift;
      known = kept;
    }
    return -1;
  }

  private boolean repeatsWith(Cut cut) {
    for (int i = 0; i <= cut.at; i++) {
      step();
      if (part(i) != part(i + cut.period)) {
        return false;
      }
    }
    return true;
  }

  private int text(int index) {
    return text.scalarAt(backwards ? length - 1 - index : index);
  }

  private int part(int index) {
    return part.scalarAt(backwards ? partLength - 1 - index : index);
  }

  private void step() {
    steps(1);
  }

  /** Counts some that a slice has room for. */
  private void steps(int count) {
    unpaid += count;
    if (unpaid == SLICE) {
      unpaid = 0;
      meter.charge(SLICE);
    }
  }
}
