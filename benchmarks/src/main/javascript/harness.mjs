// What the benchmarks share: how they are run, and numbers that look random.

/** Runs a benchmark again and again, and prints for each turn how many nanoseconds it took and what it found, which is the same each time. */
export function run(benchmark, size, milliseconds, least) {
  const begin = performance.now();
  let expected;
  for (let turns = 0; turns < least || performance.now() - begin < milliseconds; turns++) {
    const start = process.hrtime.bigint();
    const result = benchmark(size);
    const end = process.hrtime.bigint();
    expected ??= result;
    check(result === expected, `found ${result}, and ${expected} before`);
    console.log(`${end - start} ${result}`);
  }
}

/** Fails where something that the benchmark knows does not hold. */
export function check(condition, message) {
  if (!condition) throw new Error(message);
}

/** Adds a value to a checksum. */
export function mix(checksum, value) {
  const mixed = (checksum * 31 + value) % 1_000_000_007;
  return mixed < 0 ? mixed + 1_000_000_007 : mixed;
}

/** Lehmer's generator, with the factor of Park and Miller: the same numbers in every language. */
export class Lehmer {
  #state;

  constructor(seed = 42) {
    this.#state = seed;
  }

  /** The next number, from 0 to before `bound`. */
  next(bound) {
    this.#state = (this.#state * 16_807) % 2_147_483_647;
    return this.#state % bound;
  }
}
