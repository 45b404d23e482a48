// Text: building strings and looking at their characters.
import { mix } from './harness.mjs';

/** Numbers in a row, and the sum of their digits. */
function digits(count) {
  let text = '';
  for (let i = 0; i < count; i++) text += `${i},`;
  let sum = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) sum += c - 48;
  }
  return sum;
}

/** Lines put together of parts, and taken apart again. */
function lines(count) {
  const rows = Array.from({ length: count }, (_, i) => `row ${i}: ${i * 7} of ${count - i}`);
  const text = rows.join('\n').toUpperCase().replaceAll('OF', 'from');
  let checksum = text.length;
  for (const line of text.split('\n')) {
    checksum = mix(checksum, Number(line.substring(4, line.indexOf(':'))) + line.length);
  }
  return checksum;
}

export function benchmark(size) {
  return mix(digits(size), lines(Math.trunc(size / 4)));
}
