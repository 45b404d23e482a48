package dev.cayo.samples.fuzz;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Changes one thing in the body of a function: often little enough for the verifier to let pass.
 */
final class CodeMutator {
  private final Random random;
  private final Ingredients ingredients;

  CodeMutator(Random random, Ingredients ingredients) {
    this.random = random;
    this.ingredients = ingredients;
  }

  Code mutate(Code code) {
    List<Type> locals = new ArrayList<>(code.locals());
    List<Block> blocks = new ArrayList<>(code.blocks());
    List<Handler> handlers = new ArrayList<>(code.handlers());
    switch (random.nextInt(10)) {
      case 0 -> changeLocal(locals);
      case 1 -> changeHandlers(handlers, blocks.size());
      case 2 -> changeLive(blocks);
      case 3 -> swapBlocks(blocks);
      default -> changeInstructions(blocks);
    }
    return new Code(locals, blocks, handlers, List.of());
  }

  private void changeLocal(List<Type> locals) {
    if (locals.isEmpty() || random.nextInt(4) == 0) {
      locals.add(ingredients.type());
    } else {
      int at = random.nextInt(locals.size());
      locals.set(at, ingredients.near(locals.get(at)));
    }
  }

  private void changeHandlers(List<Handler> handlers, int blocks) {
    if (!handlers.isEmpty() && random.nextInt(3) == 0) {
      handlers.remove(random.nextInt(handlers.size()));
      return;
    }
    Handler old = handlers.isEmpty() ? null : ingredients.oneOf(handlers);
    int first = random.nextInt(blocks + 1);
    int end = first + random.nextInt(4);
    int target = old != null && random.nextBoolean() ? old.target() : random.nextInt(blocks + 1);
    int local = old != null && random.nextInt(4) > 0 ? old.local() : random.nextInt(8);
    handlers.add(random.nextInt(handlers.size() + 1), new Handler(first, end, target, local));
  }

  private void changeLive(List<Block> blocks) {
    int at = random.nextInt(blocks.size());
    BitSet live = (BitSet) blocks.get(at).live().clone();
    live.flip(random.nextInt(Math.max(8, live.length())));
    blocks.set(at, new Block(live, blocks.get(at).instructions()));
  }

  private void swapBlocks(List<Block> blocks) {
    int at = random.nextInt(blocks.size());
    int with = random.nextInt(blocks.size());
    Block one = blocks.get(at);
    blocks.set(at, blocks.get(with));
    blocks.set(with, one);
  }

  private void changeInstructions(List<Block> blocks) {
    int block = random.nextInt(blocks.size());
    List<Instruction> code = new ArrayList<>(blocks.get(block).instructions());
    int at = code.isEmpty() ? 0 : random.nextInt(code.size());
    if (code.isEmpty() || random.nextInt(8) == 0) {
      code.add(at, ingredients.instruction());
    } else {
      change(code, at, blocks);
    }
    blocks.set(block, new Block(blocks.get(block).live(), code));
  }

  private void change(List<Instruction> code, int at, List<Block> blocks) {
    Instruction old = code.get(at);
    switch (random.nextInt(8)) {
      case 0 -> code.remove(at);
      case 1 -> code.add(at, old);
      case 2 -> {
        int with = random.nextInt(code.size());
        code.set(at, code.get(with));
        code.set(with, old);
      }
      case 3, 4 -> code.set(at, new Instruction(sameKind(old.opcode()), old.operand()));
      case 5 ->
          code.set(at, new Instruction(old.opcode(), ingredients.operand(old.opcode().operand())));
      case 6 -> code.set(at, new Instruction(old.opcode(), ingredients.near(old.operand())));
      default -> splice(code, at, ingredients.oneOf(blocks).instructions());
    }
  }

  /** A few instructions from elsewhere. */
  private void splice(List<Instruction> code, int at, List<Instruction> other) {
    if (!other.isEmpty()) {
      int from = random.nextInt(other.size());
      code.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(4))));
    }
  }

  private Opcode sameKind(Opcode opcode) {
    List<Opcode> others = new ArrayList<>();
    for (Opcode other : Opcode.values()) {
      if (other.operand() == opcode.operand()) {
        others.add(other);
      }
    }
    return ingredients.oneOf(others);
  }
}
