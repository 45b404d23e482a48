// Dynamic programming: how many letters must be changed, put in or left out to make one text of another.
import { Lehmer, check } from './harness.mjs';

function distance(a, b) {
  let before = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = new Int32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const change = before[j] + (a[i] === b[j] ? 0 : 1);
      row[j + 1] = Math.min(change, Math.min(before[j + 1], row[j]) + 1);
    }
    [before, row] = [row, before];
  }
  return before[b.length];
}

function letters(count, seed) {
  const random = new Lehmer(seed);
  let text = '';
  for (let i = 0; i < count; i++) text += 'acgt'[random.next(4)];
  return text;
}

export function benchmark(size) {
  check(distance('kitten', 'sitting') === 3, 'kitten, sitting');
  return distance(letters(size, 1), letters(size, 2));
}
