package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeText;
import dev.cayo.bytecode.VerificationException;
import org.jspecify.annotations.Nullable;

/** What is being verified, for messages; and the steps that this may still take. */
final class Place {
  private static final int LONGEST_TYPE = 200;

  // the message is put together when one is needed: most places are never shown
  private final String kind;
  private final String name;
  private final @Nullable String module;
  private final Budget budget;
  private int block = -1;
  private int instruction;
  private @Nullable Opcode opcode;

  /**
   * A place.
   *
   * @param kind such as {@code function}
   * @param module where it is; null where it is a module
   * @param budget may be shared with other places
   */
  Place(String kind, String name, @Nullable String module, Budget budget) {
    this.kind = kind;
    this.name = name;
    this.module = module;
    this.budget = budget;
  }

  void enterBlock(int index) {
    block = index;
    instruction = -1;
    opcode = null;
  }

  void enterInstruction(int index, Opcode current) {
    instruction = index;
    opcode = current;
  }

  void leaveCode() {
    block = -1;
    opcode = null;
  }

  VerificationException fail(Rule rule, String what) {
    StringBuilder message = new StringBuilder(kind).append(' ').append(show(name));
    if (module != null) {
      message.append(" of ").append(show(module));
    }
    if (block >= 0) {
      message.append(", block ").append(block);
    }
    if (opcode != null) {
      message.append(", instruction ").append(instruction);
      message.append(" (").append(opcode.mnemonic()).append(')');
    }
    message.append(": ").append(what).append(" [").append(rule.code()).append(']');
    return new VerificationException(rule, message.toString());
  }

  /** A type for a message. */
  static String show(Type type) {
    String text = TypeText.of(type);
    return text.length() <= LONGEST_TYPE ? text : text.substring(0, LONGEST_TYPE) + "…";
  }

  static String show(String name) {
    String text = TypeText.name(name);
    return text.length() <= LONGEST_TYPE ? text : text.substring(0, LONGEST_TYPE) + "…";
  }

  // Rule BUDGET.
  void spend(long steps) {
    if (!budget.spend(steps)) {
      throw fail(Rule.BUDGET, "verification takes too many steps");
    }
  }
}
