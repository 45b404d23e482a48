package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules of the reference and the scripts that hold it to them: every rule has a script that is
 * accepted and one that is refused, and every conformance script belongs to a rule.
 */
class RulesTest {
  private static final Path REFERENCE = Path.of("../docs/language.md");
  private static final Path CONFORMANCE = Path.of("src/test/cayo/conformance");
  private static final Pattern RULE = Pattern.compile("(?m)^\\*\\*(L-\\d+\\.\\d+)\\*\\* ");
  private static final Pattern MENTION = Pattern.compile("L-\\d+\\.\\d+");

  @Test
  void everyRuleHasAScriptThatIsAccepted() throws IOException {
    assertThat(rulesWithout(script -> !script.isRefused())).isEmpty();
  }

  @Test
  void everyRuleHasAScriptThatIsRefused() throws IOException {
    assertThat(rulesWithout(Script::isRefused)).isEmpty();
  }

  @Test
  void rulesAreNumberedOnceAndMentionedByTheirNumbers() throws IOException {
    List<String> rules = rules();
    assertThat(rules).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(found(MENTION, 0)).isSubsetOf(rules);
  }

  @Test
  void scriptsNameRulesThatThereAre() throws IOException {
    List<String> rules = rules();
    assertThat(ScriptTest.all()).allSatisfy(s -> assertThat(s.rules()).isSubsetOf(rules));
  }

  /** Those that a rule has say in a sentence what they test. */
  @Test
  void conformanceScriptsNameARuleAndSayWhatTheyTest() throws IOException {
    for (Script script : Script.below(CONFORMANCE)) {
      assertThat(script.rules()).as(script.name()).isNotEmpty();
      String sentence =
          Files.readAllLines(script.file()).stream()
              .filter(line -> !line.startsWith("#!"))
              .findFirst()
              .orElse("");
      assertThat(sentence).as(script.name()).matches("// .*\\.( // .*)?");
    }
  }

  private static Set<String> rulesWithout(Predicate<Script> kind) throws IOException {
    Set<String> held =
        ScriptTest.all().stream()
            .filter(kind)
            .flatMap(script -> script.rules().stream())
            .collect(Collectors.toSet());
    Set<String> open = new TreeSet<>(rules());
    open.removeAll(held);
    return open;
  }

  private static List<String> rules() throws IOException {
    return found(RULE, 1);
  }

  private static List<String> found(Pattern pattern, int group) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(Files.readString(REFERENCE));
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }
}
