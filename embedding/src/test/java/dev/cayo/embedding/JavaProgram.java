package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Java sources that are compiled and run as those of a host are: against jars. */
final class JavaProgram {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final Path classes;
  private final String classPath;

  private JavaProgram(Path classes, List<Path> jars) {
    this.classes = classes;
    this.classPath =
        Stream.concat(Stream.of(classes), jars.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
  }

  static JavaProgram compile(Path folder, List<Path> sources, List<Path> jars) throws IOException {
    JavaProgram program = new JavaProgram(Files.createDirectories(folder), jars);
    StringWriter messages = new StringWriter();
    try (var files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-d", folder.toString(), "-cp", program.classPath);
      boolean compiled =
          COMPILER
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
    return program;
  }

  /** What it prints, on a small JVM. */
  String run(String main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Dfile.encoding=UTF-8", "-cp", classPath, main));
    command.addAll(List.of(arguments));
    Path out = classes.resolveSibling(classes.getFileName() + ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    String printed = Files.readString(out);
    assertThat(ended).as(printed).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
