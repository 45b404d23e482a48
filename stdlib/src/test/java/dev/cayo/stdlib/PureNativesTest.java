package dev.cayo.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.vm.Context;
import dev.cayo.vm.Pure;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Natives that are marked as pure do with no context at all, whatever they are given. */
class PureNativesTest {
  private static final List<Class<?>> NATIVES =
      List.of(
          CharNatives.class,
          EnvNatives.class,
          FloatNatives.class,
          IntNatives.class,
          IoNatives.class,
          MathNatives.class,
          PreludeNatives.class,
          RandomNatives.class,
          StringNatives.class,
          TimeNatives.class);

  private static final double[] FLOATS = {
    0, -0.0, 1, -1.5, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY
  };
  private static final long[] INTS = {0, 1, -1, 64, Long.MAX_VALUE, Long.MIN_VALUE};
  private static final int[] CHARS = {0, 'a', 'Z', '9', ' ', 0xDF, 0x1F600, 0x10FFFF};

  static Stream<Method> pure() {
    return NATIVES.stream()
        .flatMap(natives -> Stream.of(natives.getDeclaredMethods()))
        .filter(PureNativesTest::isPure);
  }

  private static boolean isPure(Method method) {
    boolean isNative =
        method.getParameterCount() > 0 && method.getParameterTypes()[0] == Context.class;
    return isNative
        && (method.isAnnotationPresent(Pure.class)
            || method.getDeclaringClass().isAnnotationPresent(Pure.class));
  }

  @ParameterizedTest
  @MethodSource("pure")
  void needsNoContext(Method method) throws ReflectiveOperationException {
    assertThat(method.getReturnType().isPrimitive()).isTrue();
    Class<?>[] types = method.getParameterTypes();
    List<Object[]> all = new ArrayList<>();
    all.add(new Object[types.length]);
    for (int i = 1; i < types.length; i++) {
      all = withEach(all, i, types[i]);
    }
    for (Object[] arguments : all) {
      assertThat(method.invoke(null, arguments)).isEqualTo(method.invoke(null, arguments));
    }
  }

  private static List<Object[]> withEach(List<Object[]> before, int index, Class<?> type) {
    List<Object[]> after = new ArrayList<>();
    for (Object[] arguments : before) {
      for (Object value : values(type)) {
        Object[] copy = arguments.clone();
        copy[index] = value;
        after.add(copy);
      }
    }
    return after;
  }

  private static List<? extends Object> values(Class<?> type) {
    if (type == double.class) {
      return Arrays.stream(FLOATS).boxed().toList();
    }
    if (type == long.class) {
      return Arrays.stream(INTS).boxed().toList();
    }
    assertThat(type).isEqualTo(int.class);
    return Arrays.stream(CHARS).boxed().toList();
  }
}
