package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A compiler with a heap of 512 MB meets sources that were made to exhaust it, one after the other.
 */
class HostileSourcesTest {
  private static final Pattern MESSAGE =
      Pattern.compile("^error\\[(E\\d+)].*\\R *--> .*?(\\w+)\\.cayo:", Pattern.MULTILINE);

  @Test
  void eachEndsInItsOwnError(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Jdk.current().java().toString(), "-Xmx512m", "-jar", CayoProcess.jar().toString()));
    command.add("check");
    Set<String> wanted = new HashSet<>();
    for (HostileSources.Source source : HostileSources.all()) {
      Path file = folder.resolve(source.name() + ".cayo");
      Files.writeString(file, source.text());
      command.add(file.toString());
      if (!source.code().equals(HostileSources.NOTHING)) {
        wanted.add(source.name() + " " + source.code());
      }
    }
    CayoProcess done = CayoProcess.run(command);
    assertThat(done.err()).doesNotContain("internal error").doesNotContain("not enough memory");
    assertThat(done.exitCode()).isEqualTo(1);
    Set<String> found = found(done.err());
    assertThat(found).containsAll(wanted);
    assertThat(files(found)).isEqualTo(files(wanted));
  }

  private static Set<String> found(String err) {
    Set<String> found = new HashSet<>();
    Matcher messages = MESSAGE.matcher(err);
    while (messages.find()) {
      found.add(messages.group(2) + " " + messages.group(1));
    }
    return found;
  }

  private static Set<String> files(Set<String> messages) {
    Set<String> files = new HashSet<>();
    messages.forEach(m -> files.add(m.substring(0, m.indexOf(' '))));
    return files;
  }
}
