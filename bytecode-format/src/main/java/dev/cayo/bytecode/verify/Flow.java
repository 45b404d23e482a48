package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where control may go, and what must be assigned when it goes there. */
final class Flow {
  private final Code code;
  private final List<Block> blocks;
  private final Frame frame;
  private final Place place;

  /** For each block the handler that takes its errors, or -1. */
  private final int[] handlers;

  private int block;

  Flow(Code code, Frame frame, Place place) {
    this.code = code;
    this.blocks = code.blocks();
    this.frame = frame;
    this.place = place;
    this.handlers = new int[blocks.size()];
  }

  // Rule HANDLERS.
  void checkHandlers(boolean initialiser) {
    Arrays.fill(handlers, -1);
    for (int i = code.handlers().size() - 1; i >= 0; i--) {
      Handler handler = code.handlers().get(i);
      if (handler.first() < 0
          || handler.first() >= handler.end()
          || handler.end() > blocks.size()) {
        throw place.fail(Rule.HANDLERS, "handler " + i + " covers blocks that do not exist");
      }
      if (handler.target() < 0 || handler.target() >= blocks.size()) {
        throw place.fail(Rule.HANDLERS, "the target of handler " + i + " does not exist");
      }
      boolean object = initialiser && handler.local() == 0;
      if (object || !frame.local(handler.local()).equals(Declarations.ERROR)) {
        throw place.fail(Rule.HANDLERS, "the local of handler " + i + " is not of type Error");
      }
      place.spend((handler.end() - handler.first()) / 8);
      Arrays.fill(handlers, handler.first(), handler.end(), i);
    }
  }

  void enterBlock(int index) {
    block = index;
    BitSet live = blocks.get(index).live();
    place.spend(1 + live.length() / 64);
    frame.enterBlock(live);
    if (handlers[index] >= 0) {
      checkHandled();
    }
  }

  /** Within a block locals are only added, so that its entry decides; but see {@link #consumed}. */
  private void checkHandled() {
    Handler handler = code.handlers().get(handlers[block]);
    BitSet needed = blocks.get(handler.target()).live();
    int missing = missing(needed, handler.local());
    if (missing >= 0) {
      String what = "local " + missing + " is live in the handler at block " + handler.target();
      throw place.fail(Rule.HANDLERS, what + ", but not assigned here");
    }
  }

  /** The first local of a set that is not assigned, but for one; -1 where all are. */
  private int missing(BitSet needed, int except) {
    place.spend(1 + needed.length() / 8);
    int local = needed.nextSetBit(0);
    while (local >= 0 && (local == except || frame.assigned.get(local))) {
      local = needed.nextSetBit(local + 1);
    }
    return local;
  }

  // Rule HANDLERS: after the uninitialised object has left its local, no handler may expect it.
  void consumed(int local) {
    frame.assigned.clear(local);
    if (handlers[block] >= 0) {
      checkHandled();
    }
  }

  // Rules FLOW and LIVE_AT_JUMP.
  void jump(int target) {
    if (target < 0 || target >= blocks.size()) {
      throw place.fail(Rule.FLOW, "there is no block " + target);
    }
    int missing = missing(blocks.get(target).live(), -1);
    if (missing >= 0) {
      String what = "local " + missing + " is live in block " + target + ", but not assigned here";
      throw place.fail(Rule.LIVE_AT_JUMP, what);
    }
  }

  // Rule FLOW.
  void fallThrough() {
    if (block + 1 >= blocks.size()) {
      throw place.fail(Rule.FLOW, "the last block falls off the end");
    }
    jump(block + 1);
  }
}
