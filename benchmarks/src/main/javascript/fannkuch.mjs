// Arrays of ints: how often pancakes are flipped, over all permutations of n (of the Benchmarks Game).

/** How many reversals of a prefix bring the first element, from 0 on, to 0. */
function flips(permutation, work) {
  work.set(permutation);
  let count = 0;
  while (work[0] !== 0) {
    for (let low = 0, high = work[0]; low < high; low++, high--) {
      const held = work[low];
      work[low] = work[high];
      work[high] = held;
    }
    count++;
  }
  return count;
}

/** Moves the first element behind the next `places`. */
function rotate(permutation, places) {
  const first = permutation[0];
  for (let i = 0; i < places; i++) permutation[i] = permutation[i + 1];
  permutation[places] = first;
}

/** The next permutation in the order of the game; false after the last. */
function advance(permutation, counts) {
  for (let places = 1; places < permutation.length; places++) {
    rotate(permutation, places);
    counts[places]++;
    if (counts[places] <= places) return true;
    counts[places] = 0;
  }
  return false;
}

/** The checksum of the game, and the most flips that a permutation takes. */
export function benchmark(n) {
  const permutation = Int32Array.from({ length: n }, (_, i) => i);
  const work = new Int32Array(n);
  const counts = new Int32Array(n);
  let checksum = 0;
  let most = 0;
  let sign = 1;
  do {
    const count = flips(permutation, work);
    most = Math.max(most, count);
    checksum += sign * count;
    sign = -sign;
  } while (advance(permutation, counts));
  return checksum * 100 + most;
}
