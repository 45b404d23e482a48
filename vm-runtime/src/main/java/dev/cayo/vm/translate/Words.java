package dev.cayo.vm.translate;

import java.util.Arrays;

/** A growing list of ints. */
final class Words {
  private int[] words = new int[32];
  private int size;

  int size() {
    return size;
  }

  void add(int word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
  }

  void add(int... more) {
    for (int word : more) {
      add(word);
    }
  }

  int get(int index) {
    return words[index];
  }

  void set(int index, int word) {
    words[index] = word;
  }

  int[] toArray() {
    return Arrays.copyOf(words, size);
  }
}
