package dev.cayo.compiler.diagnostics;

import static dev.cayo.compiler.diagnostics.DiagnosticCode.*;

import dev.cayo.compiler.TestLibrary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources for the codes whose stories have no program: because the program would be too long for a
 * page, or because its characters could not be seen there.
 *
 * @param reason why the story has no program
 */
record GeneratedSources(String reason, SourceFile source) {
  private static final String INVISIBLE =
      "the character cannot be seen, or not be told from another";
  private static final String LONG = "only a very long program meets the limit";

  static final Map<DiagnosticCode, GeneratedSources> ALL = new EnumMap<>(DiagnosticCode.class);

  static {
    invisible(INVALID_TEXT, "let a = \"\u0000\"\n");
    invisible(BIDIRECTIONAL_CONTROL, "let a = 1 // \u202E\n");
    invisible(LOOKALIKE_NAME, "let p\u0430yment = 1\n");
    invisible(NAME_NOT_NORMAL, "let cafe\u0301 = 1\n");
    byte[] bytes = "let a = 'ü'\n".getBytes(StandardCharsets.ISO_8859_1);
    put(INVALID_UTF8, "the page is UTF-8", SourceFile.decode("main.cayo", bytes));
    tooLong(NAME_TOO_LONG, "let " + "a".repeat(2_000) + " = 1\n");
    tooLong(NESTING_TOO_DEEP, "let a = " + "(".repeat(600) + "1" + ")".repeat(600) + "\n");
    tooLong(TOO_MANY_PARAMETERS, "fun f(" + join(300, i -> "p" + i + ": Int", ", ") + ") { }\n");
    tooLong(TOO_MANY_ERRORS, join(200, i -> "let = " + i, "\n"));
    tooLong(MATCH_TOO_COMPLEX, wideMatch());
    tooLong(
        CODE_TOO_LARGE,
        "fun f() {\n" + join(17_000, i -> "  let v" + i + " = f()", "\n") + "\n}\n");
    tooLong(
        HIERARCHY_TOO_DEEP,
        "open class A0\n" + join(300, i -> "open class A" + (i + 1) + ": A" + i + "()", "\n"));
    tooLong(
        LAMBDA_TOO_COMPLEX,
        "fun g<T>(f: () -> T): T = f()\nlet a = "
            + "g(() -> { if true { return 1 }\n".repeat(30)
            + "null"
            + "})".repeat(30)
            + "\n");
    tooLong(CHAIN_TOO_DEEP, "let a = \"a\"" + ".trim()".repeat(100_000) + "\n");
    tooLong(PROGRAM_TOO_LARGE, "let a = 1" + " + 1".repeat(300_000) + "\n");
  }

  private static void invisible(DiagnosticCode code, String text) {
    put(code, INVISIBLE, new SourceFile("main.cayo", text));
  }

  private static void tooLong(DiagnosticCode code, String text) {
    put(code, LONG, new SourceFile("main.cayo", text));
  }

  private static void put(DiagnosticCode code, String reason, SourceFile source) {
    ALL.put(code, new GeneratedSources(reason, source));
  }

  List<Diagnostic> compile() {
    return TestLibrary.compile(source).diagnostics();
  }

  private static String join(
      int count, java.util.function.IntFunction<String> part, String separator) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
  }

  /** Arms that look at three of many parts, at random but always the same. */
  private static String wideMatch() {
    Random random = new Random(1);
    String arms =
        join(
            120,
            i -> {
              List<String> parts = new ArrayList<>(Collections.nCopies(24, "_"));
              IntStream.range(0, 3)
                  .forEach(k -> parts.set(random.nextInt(24), "" + random.nextBoolean()));
              return "  P(" + String.join(", ", parts) + ") -> " + i;
            },
            "\n");
    String fields = join(24, i -> "p" + i + ": Bool", ", ");
    return "record P(" + fields + ")\n\nfun f(p: P): Int = match p {\n" + arms + "\n}\n";
  }
}
