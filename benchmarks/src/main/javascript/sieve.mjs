// Arrays of flags: the sieve of Eratosthenes.

/** How many primes are below a limit. */
export function benchmark(limit) {
  const composite = new Uint8Array(limit);
  let count = 0;
  for (let i = 2; i < limit; i++) {
    if (composite[i]) continue;
    count++;
    for (let multiple = i * i; multiple < limit; multiple += i) composite[multiple] = 1;
  }
  return count;
}
