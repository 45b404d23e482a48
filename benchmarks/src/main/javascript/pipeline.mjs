// Closures: half of the elements go through a lazy chain, half through arrays.
import { mix } from './harness.mjs';

function* range(end) {
  for (let n = 0; n < end; n++) yield n;
}

function* mapped(items, transform) {
  for (const item of items) yield transform(item);
}

function* filtered(items, fits) {
  for (const item of items) if (fits(item)) yield item;
}

/** Nothing is kept on the way. */
function lazily(size, modulus) {
  const tripled = mapped(range(size), (n) => n * 3 + 1);
  const kept = filtered(tripled, (n) => n % modulus !== 0);
  let sum = 0;
  for (const n of mapped(kept, (n) => (n * n) % 1_000)) sum += n;
  return sum;
}

/** Each step makes an array. */
function eagerly(numbers, modulus) {
  return numbers
    .map((n) => n * 5 + 2)
    .filter((n) => n % modulus !== 0)
    .map((n) => n ^ (n >> 3))
    .reduce((sum, n) => sum + (n % 1_000), 0);
}

export function benchmark(size) {
  const half = Math.trunc(size / 2);
  return mix(lazily(half, 7), eagerly([...range(half)], 11));
}
