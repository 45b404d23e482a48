package dev.cayo.repl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shell can be told beside code: a line that begins with a colon. */
enum Command {
  HELP("", "show this list"),
  TYPE("EXPRESSION", "the type of an expression, which is not run"),
  TIME("INPUT", "run an input, and say how long it took"),
  DISASM("[NAME]", "the bytecode of a function or type; without a name, of the last input"),
  LOAD("FILE", "run a source file as one input"),
  RESET("", "forget all inputs and values"),
  QUIT("", "leave; so does Ctrl-D");

  private final String argument;
  private final String description;

  Command(String argument, String description) {
    this.argument = argument;
    this.description = description;
  }

  /** As it is typed. */
  String word() {
    return ":" + name().toLowerCase(java.util.Locale.ROOT);
  }

  boolean takesArgument() {
    return !argument.isEmpty();
  }

  boolean needsArgument() {
    return takesArgument() && !argument.startsWith("[");
  }

  String usage() {
    return takesArgument() ? word() + " " + argument : word();
  }

  /** The command that a word names, or the only one that it begins; null where there is none. */
  static @Nullable Command find(String word) {
    List<Command> found = new ArrayList<>();
    for (Command each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
      if (word.length() > 1 && each.word().startsWith(word)) {
        found.add(each);
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** All of them, a line each. */
  static String help() {
    StringBuilder text = new StringBuilder();
    for (Command each : values()) {
      text.append(String.format("  %-18s %s%n", each.usage(), each.description));
    }
    return text.append("Anything else is Cayo. The last value is called `it`.").toString();
  }
}
