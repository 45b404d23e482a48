// Sorting with the library: ints, and objects by two of their fields.
import { Lehmer, check, mix } from './harness.mjs';

function sortedNumbers(size) {
  const random = new Lehmer();
  const numbers = Int32Array.from({ length: size }, () => random.next(1_000_000_000));
  numbers.sort();
  let checksum = 0;
  for (let i = 0; i < size; i++) {
    check(i === 0 || numbers[i - 1] <= numbers[i], 'not in order');
    checksum = mix(checksum, numbers[i]);
  }
  return checksum;
}

function byAgeAndName(a, b) {
  if (a.age !== b.age) return a.age - b.age;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function sortedPeople(size) {
  const random = new Lehmer();
  const people = [];
  for (let i = 0; i < size; i++) {
    people.push({ name: `name${random.next(1_000)}`, age: random.next(100) });
  }
  people.sort(byAgeAndName);
  return people.reduce((checksum, person) => mix(checksum, person.age * 1_000 + person.name.length), 0);
}

export function benchmark(size) {
  return mix(sortedNumbers(size), sortedPeople(Math.trunc(size / 4)));
}
