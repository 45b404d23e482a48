package dev.cayo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.benchmarks.peers.Wraps;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactArithmeticTest {
  /** What is rewritten. */
  static final class Sample {
    private Sample() {}

    static int addInts(int a, int b) {
      return a + b;
    }

    static int subtractInts(int a, int b) {
      return -a - b - 2;
    }

    static int multiplyInts(int a, int b) {
      return a * b * 3;
    }

    static int negateInts(int a, int b) {
      return -(-a - b);
    }

    static long longs(long a, long b) {
      LongBinaryOperator sum = (x, y) -> x + y;
      return sum.applyAsLong(a, b);
    }

    @Wraps
    static int wrapping(int a, int b) {
      return a + b;
    }
  }

  /** Defines what it is given. */
  private static final class Loader extends ClassLoader {
    Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }

  private final Class<?> sample = rewritten();

  private static Class<?> rewritten() {
    String file = Sample.class.getName().replace('.', '/') + ".class";
    try (InputStream bytes = Sample.class.getClassLoader().getResourceAsStream(file)) {
      return new Loader().define(ExactArithmetic.exact(bytes.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object call(String name, Class<?> type, Object a, Object b) throws Throwable {
    Method method = sample.getDeclaredMethod(name, type, type);
    method.setAccessible(true);
    try {
      return method.invoke(null, a, b);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"addInts", "subtractInts", "multiplyInts"})
  void overflowIsAnError(String name) throws Throwable {
    assertThat(call(name, int.class, 3, 4)).isInstanceOf(Integer.class);
    assertThatThrownBy(() -> call(name, int.class, Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void resultsAreTheSame() throws Throwable {
    assertThat(call("addInts", int.class, 3, 4)).isEqualTo(Sample.addInts(3, 4));
    assertThat(call("subtractInts", int.class, 3, 4)).isEqualTo(Sample.subtractInts(3, 4));
    assertThat(call("multiplyInts", int.class, 3, 4)).isEqualTo(Sample.multiplyInts(3, 4));
    assertThat(call("negateInts", int.class, 3, 4)).isEqualTo(Sample.negateInts(3, 4));
    assertThat(call("longs", long.class, 3L, 4L)).isEqualTo(Sample.longs(3, 4));
  }

  @Test
  void negationAndLongsOverflowToo() {
    assertThatThrownBy(() -> call("negateInts", int.class, Integer.MIN_VALUE, 0))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> call("longs", long.class, Long.MAX_VALUE, 1L))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void whatIsMeantToWrapDoes() throws Throwable {
    assertThat(call("wrapping", int.class, Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
  }
}
