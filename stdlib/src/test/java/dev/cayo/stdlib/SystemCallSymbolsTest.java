package dev.cayo.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.NativeRegistry;
import dev.cayo.vm.Need;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.classgen.ClassGenerator;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.reach.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The system calls behind the functions of the library, in docs/authority.md; {@code
 * -Dgolden.update=true} rewrites them.
 */
class SystemCallSymbolsTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "authority.md");
  private static final String OPEN = "<!-- symbols: generated -->\n";
  private static final String CLOSE = "<!-- /symbols -->";
  private static final List<String> MODULES =
      List.of("std.prelude", "std.io", "std.env", "std.json", "std.math", "std.random", "std.time");

  private final NativeRegistry natives = new StandardLibrary().natives();
  private final Scope library =
      new Scope(SystemCallSymbolsTest::module, new ClassGenerator(null, natives), Set.of(), true);

  private static Module module(String name) {
    return ObjectReader.read(Objects.requireNonNull(new StandardLibrary().find(name))).main();
  }

  @Test
  void theTableIsWhatTheCodeReaches() throws IOException {
    StringBuilder table = new StringBuilder("| Call | Functions |\n| --- | --- |\n");
    symbols()
        .forEach(
            (call, names) ->
                table.append("| `%s` | %s |%n".formatted(call.text(), String.join(", ", names))));
    String text = Files.readString(DOCUMENT);
    int start = text.indexOf(OPEN) + OPEN.length();
    int end = text.indexOf(CLOSE);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, text.substring(0, start) + table + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).isEqualTo(table.toString());
    }
  }

  private Map<SystemCall, Set<String>> symbols() {
    Map<SystemCall, Set<String>> symbols = new EnumMap<>(SystemCall.class);
    for (String name : MODULES) {
      for (Function function : module(name).functions()) {
        if (isOffered(function)) {
          Symbol symbol = new Symbol(name, function.name());
          for (Need need : Needs.of(List.of(symbol), library, natives)) {
            symbols
                .computeIfAbsent(need.call(), call -> new TreeSet<>())
                .add("`" + name + "." + function.name() + "`");
          }
        }
      }
    }
    return symbols;
  }

  /** A function at the top level that programs may call. */
  private static boolean isOffered(Function function) {
    return !function.flags().contains(Flag.PRIVATE)
        && !function.flags().contains(Flag.SYNTHETIC)
        && function.name().chars().allMatch(Character::isLetterOrDigit);
  }
}
