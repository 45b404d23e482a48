// Calls: the naive Fibonacci function.
export function benchmark(n) {
  return n < 2 ? n : benchmark(n - 1) + benchmark(n - 2);
}
