package dev.cayo.vm.link;

/** What runs, and can be made to look soon whether it is to stop. */
public interface Interruptible {
  /** From any thread. */
  void interrupt();
}
