package dev.cayo.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program in Cayo whose comments say what it does: {@code // expect: …} for each line of output,
 * {@code // error: …} for how the report of an uncaught error begins, {@code // diagnostic: E0201
 * …} on the line of a message of the compiler, one after the other where there are several, {@code
 * // exit: …}, {@code // args: …} and {@code // input: …} for the rest. {@code // rule: L-1.2}
 * names the rules of the reference that it tests. A file in a folder {@code parts} is a module that
 * scripts import.
 */
record Script(
    Path file,
    String name,
    List<String> output,
    List<ExpectedDiagnostic> diagnostics,
    List<String> rules,
    @Nullable String error,
    @Nullable Integer exit,
    List<String> arguments,
    String input) {
  private static final Pattern EXPECTATION =
      Pattern.compile("// (expect|error|diagnostic|exit|args|input|rule):(?: (.*))?$");

  private static final String MODULES = "parts";
  private static final int UNCAUGHT = 101;
  private static final int DENIED = 106;
  private static final int CANCELLED = 108;

  /** The scripts below a folder, in order of their names; none where there is no such folder. */
  static List<Script> below(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<Script> scripts = new ArrayList<>();
      for (Path file : files.filter(Script::isScript).sorted().toList()) {
        scripts.add(read(root, file));
      }
      return scripts;
    }
  }

  private static boolean isScript(Path file) {
    return file.toString().endsWith(".cayo")
        && !MODULES.equals(file.getParent().getFileName().toString());
  }

  /** One script, named by its place below a folder. */
  static Script read(Path root, Path file) throws IOException {
    List<String> output = new ArrayList<>();
    List<ExpectedDiagnostic> diagnostics = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    String error = null;
    Integer exit = null;
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = EXPECTATION.matcher(lines.get(i));
      if (!found.find()) {
        continue;
      }
      String text = found.group(2) == null ? "" : found.group(2);
      switch (found.group(1)) {
        case "expect" -> output.add(text);
        case "error" -> error = text;
        case "diagnostic" -> {
          for (String each : text.split(" // diagnostic: ", -1)) {
            diagnostics.add(ExpectedDiagnostic.of(i + 1, each));
          }
        }
        case "rule" -> rules.addAll(List.of(text.split(", ")));
        case "exit" -> exit = Integer.valueOf(text);
        case "args" -> arguments.addAll(List.of(text.split(" ")));
        default -> input.append(text).append('\n');
      }
    }
    return new Script(
        file,
        root.relativize(file).toString(),
        output,
        diagnostics,
        rules,
        error,
        exit,
        arguments,
        input.toString());
  }

  boolean expectsErrorsOfTheCompiler() {
    return diagnostics.stream().anyMatch(ExpectedDiagnostic::isError);
  }

  /** Whether the VM stops the program: it ran out of something, and says so on standard error. */
  boolean isStopped() {
    return error == null && exit != null && exit > UNCAUGHT && exit <= CANCELLED;
  }

  /** Whether it shows what a rule of the reference refuses: by the compiler, or while it runs. */
  boolean isRefused() {
    return expectsErrorsOfTheCompiler() || error != null || isStopped();
  }

  boolean expectsSomething() {
    return !output.isEmpty() || !diagnostics.isEmpty() || error != null || exit != null;
  }

  int expectedExit() {
    if (exit != null) {
      return exit;
    }
    if (error != null) {
      return error.startsWith("AuthorityError") ? DENIED : UNCAUGHT;
    }
    return expectsErrorsOfTheCompiler() ? 1 : 0;
  }

  String expectedOutput() {
    return output.isEmpty() ? "" : String.join("\n", output) + "\n";
  }

  /** The command line that runs a file with the script's arguments. */
  String[] commandLine(Path program) {
    List<String> command = new ArrayList<>(List.of("run", program.toString()));
    command.addAll(arguments);
    return command.toArray(String[]::new);
  }

  @Override
  public String toString() {
    return name;
  }
}
