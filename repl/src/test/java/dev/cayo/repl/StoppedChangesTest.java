package dev.cayo.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes to collections that are stopped, at whatever instruction: the session goes on with
 * collections that are as before or after the change.
 */
class StoppedChangesTest {
  private static final int FUEL = 30_000;

  /** Each changes something, step by step, and tells what is wrong with it. */
  private static final String SUBJECTS =
      """
      record Key(n: Int) {
        override fun hash(): Int = n % 3
      }

      open class Maps {
        let map: Map<Int, String> = [:]

        open fun change(i: Int) {
          map[i] = "$i"
          if i % 3 == 0 { map.remove(i / 3) }
          if i % 50 == 49 { map.clear() }
        }

        fun wrong(): String? {
          var count = 0
          for (key, value) in map {
            count += 1
            if value != "$key" || map[key] != value { return "$key: $value, ${map[key]}" }
          }
          return if count != map.size { "$count of ${map.size}" } else { null }
        }
      }

      class Updates: Maps() {
        override fun change(i: Int) {
          map.update(i, old -> old ?? "$i")
          map.getOrPut(-i, () -> "${-i}")
          if i % 3 == 0 { map.remove(i / 3) }
          map.update(i - 1, old -> old ?? "${i - 1}")
          if i % 50 == 49 { map.clear() }
        }
      }

      class Sets {
        let set: Set<String> = []

        fun change(i: Int) {
          set.add("$i")
          if i % 3 == 0 { set.remove("${i / 3}") }
          if i % 50 == 49 { set.clear() }
        }

        fun wrong(): String? {
          var count = 0
          for value in set {
            count += 1
            if value !in set { return value }
          }
          return if count != set.size { "$count of ${set.size}" } else { null }
        }
      }

      class Crowds {
        let set: Set<Key> = []

        fun change(i: Int) {
          set.add(Key(i))
          if i % 3 == 0 { set.remove(Key(i / 3)) }
        }

        fun wrong(): String? {
          var count = 0
          for value in set {
            count += 1
            if value !in set { return "$value" }
          }
          return if count != set.size { "$count of ${set.size}" } else { null }
        }
      }

      class Lists {
        let list: List<String> = []

        fun change(i: Int) {
          list.insert(list.size / 2, "$i")
          if i % 4 == 0 { list.removeAt(list.size / 3) }
          if i % 30 == 0 { list.retainAll(text -> text.endsWith("1")) }
          if i % 70 == 0 { list.clear() }
          list.swap(0, list.lastIndex)
          list.sort()
          list.sortBy(text -> -text.length)
        }

        fun wrong(): String? = if list.toSet().size != list.size { "$list" } else { null }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"Maps", "Updates", "Sets", "Crowds", "Lists"})
  void stayWhole(String subject) {
    try (Sessions session = new Sessions(FUEL)) {
      assertThat(session.eval(SUBJECTS)).isEmpty();
      for (int burnt = 0; burnt < 300; burnt += 3) {
        session.eval("let subject = %s()".formatted(subject));
        String changes = "for _ in 0..%d { }\nvar i = 0\nwhile true { i += 1\nsubject.change(i) }";
        assertThat(session.eval(changes.formatted(burnt))).isEqualTo("stopped FUEL");
        assertThat(session.eval("subject.wrong()")).isEqualTo("null: String?");
      }
    }
  }
}
