package dev.cayo.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.vm.NativeRegistry;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardLibraryTest {
  /** The compiler replaces calls of these. */
  private static final Set<String> EXPANDED = Set.of("assertThrows");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "std.prelude",
        "std.io",
        "std.env",
        "std.json",
        "std.math",
        "std.random",
        "std.time"
      })
  void everyNativeHasItsMethod(String name) {
    byte[] file = new StandardLibrary().find(name);
    assertThat(file).isNotNull();
    Module module = ObjectReader.read(file).main();
    NativeRegistry natives = new StandardLibrary().natives();
    List<String> missing = new ArrayList<>();
    for (Function function : module.functions()) {
      if (function.flags().contains(Flag.NATIVE)
          && !EXPANDED.contains(function.name())
          && methods(natives, name, function).findAny().isEmpty()) {
        missing.add(function.name());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Stream<Method> methods(NativeRegistry natives, String module, Function function) {
    int dot = function.name().lastIndexOf('.');
    String type = dot < 0 ? "" : function.name().substring(0, dot);
    String simple = function.name().substring(dot + 1);
    Class<?> host = natives.find(module, type);
    if (host == null) {
      return Stream.empty();
    }
    return Arrays.stream(host.getMethods())
        .filter(m -> m.getName().equals(simple) || m.getName().equals(simple + "_"))
        .filter(m -> m.getParameterCount() == function.parameters().size() + 1);
  }

  @Test
  void knowsNoOtherModules() {
    assertThat(new StandardLibrary().find("std.nothing")).isNull();
    assertThat(new StandardLibrary().find("../StandardLibrary")).isNull();
  }
}
