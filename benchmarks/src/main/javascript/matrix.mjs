// Arrays of arrays of numbers: the product of two square matrices.
import { mix } from './harness.mjs';

function matrix(size, element) {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => element(i, j)));
}

function product(a, b) {
  const size = a.length;
  return a.map((factors) => {
    const row = new Float64Array(size);
    for (let k = 0; k < size; k++) {
      const factor = factors[k];
      const other = b[k];
      for (let j = 0; j < size; j++) row[j] += factor * other[j];
    }
    return row;
  });
}

export function benchmark(size) {
  const a = matrix(size, (i, j) => (i - j) / 8);
  const b = matrix(size, (i, j) => (i + j) / 4);
  let checksum = 0;
  for (const row of product(a, b)) {
    checksum = mix(checksum, Math.round(row.reduce((sum, x) => sum + x, 0) * 32));
  }
  return checksum;
}
