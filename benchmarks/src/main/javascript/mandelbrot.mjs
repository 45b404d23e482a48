// Numbers in local variables: the Mandelbrot set.
import { mix } from './harness.mjs';

const limit = 50;

/** After how many steps the orbit of a point leaves the circle; the limit where it stays. */
function steps(cx, cy) {
  let x = 0;
  let y = 0;
  for (let step = 0; step < limit; step++) {
    const xx = x * x;
    const yy = y * y;
    if (xx + yy > 4) return step;
    y = 2 * x * y + cy;
    x = xx - yy + cx;
  }
  return limit;
}

export function benchmark(size) {
  const scale = 2 / size;
  let checksum = 0;
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += steps(column * scale - 1.5, row * scale - 1);
    checksum = mix(checksum, sum);
  }
  return checksum;
}
