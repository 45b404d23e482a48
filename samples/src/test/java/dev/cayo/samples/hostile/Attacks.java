package dev.cayo.samples.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All attacks: those in files, and those that are too large for files. */
final class Attacks {
  private Attacks() {}

  /** What a large program needs that does little. */
  private static final AttackLimits SOURCES = AttackLimits.parse("fuel=10M memory=64M");

  /** Relative to the module that these tests belong to. */
  private static final Path REJECTED =
      Path.of("../bytecode-format/src/test/resources/dev/cayo/bytecode/rejected");

  /**
   * All of them.
   *
   * @param module the folder of the module that these tests belong to
   */
  static List<Attack> all(Path module) throws IOException {
    List<Attack> all = new ArrayList<>(AttackFiles.below(module.resolve("src/test/hostile")));
    all.addAll(HostileObjects.all(module.resolve(REJECTED)));
    all.addAll(HostAttacks.all());
    all.addAll(LargeFunctions.all());
    for (HostileSources.Source source : HostileSources.all()) {
      all.add(attack(source));
    }
    return all;
  }

  private static Attack attack(HostileSources.Source source) {
    boolean compiles = source.code().equals(HostileSources.NOTHING);
    return new Attack(
        "source",
        source.name(),
        source.bullet(),
        compiles ? "ends" : "compile " + source.code(),
        null,
        false, // The compiler takes long, and depends on nothing but the source.
        guests ->
            guests.perform(
                Attack.Form.SOURCE, source.text().getBytes(UTF_8), SOURCES, new Input()));
  }
}
