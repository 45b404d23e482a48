package dev.cayo.vm.text;

/** Pays for long work in slices. An implementation may end the work by throwing. */
@FunctionalInterface
public interface Meter {

  /** Counts nothing. */
  Meter FREE = units -> {};

  /** Pays for that many units of work that follow. */
  void charge(long units);
}
