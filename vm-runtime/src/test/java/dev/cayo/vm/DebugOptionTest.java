package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DebugOptionTest {
  @Test
  void optionsAreWords() {
    assertThat(DebugOption.parse("")).isEmpty();
    assertThat(DebugOption.parse("check")).containsExactly(DebugOption.CHECK);
    assertThat(DebugOption.parse("check,check,")).containsExactly(DebugOption.CHECK);
  }

  @Test
  void otherWordsAreRefused() {
    assertThatThrownBy(() -> DebugOption.parse("check,fast"))
        .hasMessage("cayo.debug knows no option 'fast'");
  }
}
