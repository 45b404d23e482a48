package dev.cayo.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeepStackTest {

  @Test
  void recursionMayGoDeep() {
    assertThat(DeepStack.run(() -> depth(50_000))).isEqualTo(50_000);
  }

  private static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  @Test
  void nestedRunsShareAThread() {
    Thread outer = DeepStack.run(Thread::currentThread);
    assertThat(outer).isNotSameAs(Thread.currentThread());
    assertThat(DeepStack.run(() -> DeepStack.run(Thread::currentThread) == Thread.currentThread()))
        .isTrue();
  }

  @Test
  void whatTheWorkThrowsComesOut() {
    assertThatThrownBy(
            () ->
                DeepStack.run(
                    () -> {
                      throw new IllegalStateException("here");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("here");
  }
}
