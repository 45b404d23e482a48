package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.vm.Limits;
import dev.cayo.vm.Tiering;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunArgumentsTest {
  @Test
  void whatFollowsTheFileIsTheProgramsOwn() {
    RunRequest request = parse("a.cayo", "--fuel", "1", "-x", "--", "b");
    assertThat(request.file()).isEqualTo("a.cayo");
    assertThat(request.arguments()).containsExactly("--fuel", "1", "-x", "--", "b");
    assertThat(request.limits().fuel()).isEqualTo(RunLimits.DEFAULT_FUEL);
  }

  @Test
  void dashesRightAfterTheFileAreLeftOut() {
    assertThat(parse("a.cayo", "--", "--", "--fuel").arguments()).containsExactly("--", "--fuel");
  }

  @Test
  void dashesBeforeTheFileEndTheOptions() {
    assertThat(parse("--fuel", "5", "--", "-a.cayo", "b").file()).isEqualTo("-a.cayo");
  }

  @Test
  void optionsTakeValuesInBothForms() {
    RunRequest request =
        parse(
            "--fuel=1_000",
            "--memory",
            "64M",
            "--timeout=2s",
            "--max-depth",
            "9",
            "--allow-read=data",
            "--allow-read",
            "more",
            "--allow-write=out",
            "--allow-env=HOME",
            "--max-output",
            "1M",
            "--stats",
            "-");
    assertThat(request)
        .isEqualTo(
            new RunRequest(
                "-",
                List.of(),
                new RunLimits(
                    1000,
                    64 << 20,
                    9,
                    Duration.ofSeconds(2),
                    1 << 20,
                    new RunGrants(
                        List.of(Path.of("data"), Path.of("more")),
                        List.of(Path.of("out")),
                        List.of("HOME"))),
                true,
                Tiering.DEFAULT));
  }

  @Test
  void fuelAndMemoryMayBeUnlimited() {
    RunRequest request = parse("--fuel", "unlimited", "--memory", "unlimited", "a.cayo");
    assertThat(request.limits().fuel()).isEqualTo(Limits.UNLIMITED);
    assertThat(request.limits().memory()).isEqualTo(Limits.UNLIMITED);
  }

  @Test
  void wrongValuesAreExplained() {
    assertWrong("--fuel needs N above zero, not 'x'", "--fuel", "x", "a.cayo");
    assertWrong("--fuel needs N above zero, not '0'", "--fuel", "0", "a.cayo");
    assertWrong("--memory needs SIZE above zero, not '64X'", "--memory=64X", "a.cayo");
    assertWrong("--memory needs a value: SIZE", "--memory");
    assertWrong("--max-output needs SIZE above zero, not '0'", "--max-output=0", "a.cayo");
    assertWrong("--allow-env needs the name of a variable", "--allow-env=", "a.cayo");
    assertWrong("--stats takes no value", "--stats=1", "a.cayo");
    assertWrong("there is no option '-z'", "-z", "a.cayo");
    assertWrong(
        "--max-depth needs N above zero, not '99999999999999999999'",
        "--max-depth",
        "99999999999999999999",
        "a.cayo");
  }

  @Test
  void aWordIsACommandAndAPathIsAProgram() {
    assertThat(List.of("a.cayo", "./a", "dir/a", "-", "--fuel", "--memory=1M"))
        .allMatch(RunArguments::nameProgram);
    assertThat(List.of("build", "hello", "--help", "-V")).noneMatch(RunArguments::nameProgram);
  }

  @Test
  void onlyHelpBeforeTheFileIsOurs() {
    assertThat(RunArguments.askForHelp(List.of("--fuel", "1", "--help"))).isTrue();
    assertThat(RunArguments.askForHelp(List.of("a.cayo", "--help"))).isFalse();
    assertThat(RunArguments.askForHelp(List.of("--fuel", "--help", "a.cayo"))).isFalse();
  }

  private static void assertWrong(String sentence, String... arguments) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(UsageException.class)
        .hasMessage(sentence);
  }

  private static RunRequest parse(String... arguments) {
    return RunArguments.parse(List.of(arguments));
  }
}
