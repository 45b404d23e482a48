// Numbers in arrays, small functions: the spectral norm of an infinite matrix (of the Benchmarks Game).
function element(i, j) {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function multiply(vector) {
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += element(i, j) * vector[j];
    return sum;
  });
}

function multiplyTransposed(vector) {
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += element(j, i) * vector[j];
    return sum;
  });
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The norm, in units of 10⁻⁹. */
export function benchmark(size) {
  let u = new Float64Array(size).fill(1);
  let v = u;
  for (let i = 0; i < 10; i++) {
    v = multiplyTransposed(multiply(u));
    u = multiplyTransposed(multiply(v));
  }
  return Math.round(Math.sqrt(dot(u, v) / dot(v, v)) * 1e9);
}
