package dev.cayo.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sorting with the library: ints, and records by two of their fields. */
final class Sorting {
  private record Person(String name, int age) {}

  private Sorting() {}

  static long benchmark(int size) {
    return Harness.mix(sortedNumbers(size), sortedPeople(size / 4));
  }

  private static long sortedNumbers(int size) {
    Lehmer random = new Lehmer();
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = random.next(1_000_000_000);
    }
    Arrays.sort(numbers);
    long checksum = 0;
    for (int i = 0; i < size; i++) {
      Harness.check(i == 0 || numbers[i - 1] <= numbers[i], "not in order");
      checksum = Harness.mix(checksum, numbers[i]);
    }
    return checksum;
  }

  private static long sortedPeople(int size) {
    Lehmer random = new Lehmer();
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      people.add(new Person("name" + random.next(1_000), random.next(100)));
    }
    people.sort(Comparator.comparingInt(Person::age).thenComparing(Person::name));
    long checksum = 0;
    for (Person person : people) {
      checksum = Harness.mix(checksum, person.age() * 1_000 + person.name().length());
    }
    return checksum;
  }
}
