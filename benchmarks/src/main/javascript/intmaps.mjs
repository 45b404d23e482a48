// Maps from int to int: filling, looking up, changing, taking out.
import { Lehmer, mix } from './harness.mjs';

export function benchmark(size) {
  const random = new Lehmer();
  const map = new Map();
  for (let i = 0; i < size; i++) map.set(random.next(size * 2), i);
  let found = 0;
  for (let key = 0; key < size * 2; key++) {
    const value = map.get(key);
    if (value !== undefined) found = mix(found, value);
  }
  for (let i = 0; i < size; i++) {
    const key = random.next(size * 2);
    map.set(key, (map.get(key) ?? 0) + 1);
  }
  for (let key = 0; key < size * 2; key += 3) map.delete(key);
  let sum = 0;
  for (const [key, value] of map) sum += key ^ value;
  return mix(mix(found, map.size), sum);
}
