// Recursion and swaps: all permutations of an array, in place.
class Permutations {
  constructor(size) {
    this.items = Array.from({ length: size }, (_, i) => i);
    this.calls = 0;
  }

  permute(n) {
    this.calls++;
    if (n === 0) return;
    const last = n - 1;
    this.permute(last);
    for (let i = last; i >= 0; i--) {
      this.swap(last, i);
      this.permute(last);
      this.swap(last, i);
    }
  }

  swap(i, j) {
    const held = this.items[i];
    this.items[i] = this.items[j];
    this.items[j] = held;
  }
}

export function benchmark(size) {
  const permutations = new Permutations(size);
  permutations.permute(size);
  return permutations.calls;
}
