package dev.cayo.repl;

import dev.cayo.compiler.CompiledInput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Takes whole inputs, code or commands, and shows what came of them. Knows no terminal. */
final class Shell {
  private final Session session;
  private final Display display;
  private final Endings endings;
  private OptionalInt left = OptionalInt.empty();
  private int failure;

  Shell(Session session, Display display, Endings endings) {
    this.session = session;
    this.display = display;
    this.endings = endings;
  }

  /** Whether more lines are needed before the input can be taken. */
  static boolean isIncomplete(String input) {
    return isCommand(input)
        ? Session.isIncomplete(argument(input)) && takesCode(input)
        : Session.isIncomplete(input);
  }

  private static boolean isCommand(String input) {
    return input.stripLeading().startsWith(":");
  }

  private static boolean takesCode(String input) {
    Command command = Command.find(word(input));
    return command == Command.TYPE || command == Command.TIME;
  }

  private static String word(String input) {
    return input.strip().split("\\s", 2)[0];
  }

  private static String argument(String input) {
    String[] parts = input.strip().split("\\s", 2);
    return parts.length == 1 ? "" : parts[1].strip();
  }

  /** Where the code begins in an input: after the word of a command. */
  static int codeStart(String input) {
    int at = 0;
    if (isCommand(input)) {
      at = input.indexOf(':');
      while (at < input.length() && !Character.isWhitespace(input.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** Takes an input. */
  void take(String input) {
    try {
      if (isCommand(input)) {
        command(input);
      } else if (!input.isBlank()) {
        evaluate(input);
      }
    } catch (OutOfMemoryError error) {
      beginAnew();
      failed(new Result.Broken(error));
    } catch (RuntimeException | Error error) {
      // Nothing that an input does may end the session.
      display.complain(endings.describe(error));
      failed(new Result.Broken(error));
    }
  }

  /** The exit code, once the session has been left. */
  OptionalInt left() {
    return left;
  }

  /** The exit code for the first input that failed; 0 where none has. */
  int failure() {
    return failure;
  }

  private void command(String input) {
    Command command = Command.find(word(input));
    String argument = argument(input);
    if (command == null) {
      fail("there is no command " + word(input) + "; :help shows those that there are");
    } else if (argument.isEmpty() && command.needsArgument()) {
      fail("it is written " + command.usage());
    } else if (!argument.isEmpty() && !command.takesArgument()) {
      fail(command.word() + " takes nothing after it");
    } else {
      run(command, argument);
    }
  }

  private void run(Command command, String argument) {
    switch (command) {
      case HELP -> display.answer(Command.help());
      case TYPE -> type(argument);
      case TIME -> time(argument);
      case DISASM -> disassemble(argument);
      case LOAD -> load(argument);
      case RESET -> session.reset();
      case QUIT -> left = OptionalInt.of(failure);
    }
  }

  private void fail(String sentence) {
    display.complain(Display.harmless(sentence));
    failed(new Result.Rejected());
  }

  private void failed(Result result) {
    if (failure == 0) {
      failure = endings.exitCode(result);
    }
  }

  private Evaluation evaluate(String input) {
    Evaluation evaluation = session.evaluate(input);
    display.diagnostics(evaluation.diagnostics());
    show(evaluation.result());
    if (session.isLost()) {
      beginAnew();
    }
    return evaluation;
  }

  private void beginAnew() {
    session.reset();
    display.complain("Java's memory ran out: the session begins anew, and all values are gone");
  }

  private void show(Result result) {
    if (result instanceof Result.Value value) {
      display.value(value);
    } else if (result instanceof Result.Exited exited) {
      left = OptionalInt.of(exited.status());
    } else if (!(result instanceof Result.Done)) {
      failed(result);
      explain(result);
    }
  }

  private void explain(Result result) {
    if (result instanceof Result.Failed failed) {
      display.failure(failed.report());
    } else if (result instanceof Result.Stopped stopped) {
      display.complain(endings.sentence(stopped.kind()));
    } else if (result instanceof Result.Unprintable unprintable) {
      display.complain(
          Display.harmless("the value, of type " + unprintable.type() + ", cannot be printed:"));
      explain(unprintable.reason());
    }
  }

  private void type(String expression) {
    CompiledInput input = session.check(expression);
    display.diagnostics(input.diagnostics());
    CompiledInput.Value value = input.value();
    if (input.objectFile() == null) {
      failed(new Result.Rejected());
    } else {
      display.answer(value == null ? "Unit" : Display.harmless(value.type()));
    }
  }

  private void time(String input) {
    long started = System.nanoTime();
    Evaluation evaluation = evaluate(input);
    if (!(evaluation.result() instanceof Result.Rejected)) {
      long millis = (System.nanoTime() - started) / 1_000_000;
      display.answer(millis + " ms, " + evaluation.instructions() + " instructions");
    }
  }

  private void disassemble(String name) {
    String text = session.disassemble(name);
    if (text == null) {
      fail(name.isEmpty() ? "there is no input yet" : "no input declares " + name);
    } else {
      display.answer(Display.harmless(text.stripTrailing()));
    }
  }

  private void load(String file) {
    try {
      evaluate(Files.readString(Path.of(file)));
    } catch (CharacterCodingException e) {
      fail("the file " + file + " is not UTF-8");
    } catch (IOException | InvalidPathException e) {
      fail("the file " + file + " cannot be read");
    }
  }
}
