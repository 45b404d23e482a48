package dev.cayo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code cayo version}: what is needed to tell one installation from another. */
@Command(name = "version", description = "Print the version of Cayo and of the Java it runs on.")
final class VersionCommand implements Callable<Integer> {
  private final Streams streams;

  VersionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    print(streams.text());
    return ExitCode.DONE.code();
  }

  static void print(PrintWriter out) {
    out.println("cayo " + version());
    out.println("java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
  }

  /** The version that Maven wrote into the resources: a manifest is not there under tests. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(in, "version.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
