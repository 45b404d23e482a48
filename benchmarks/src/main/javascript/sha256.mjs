// Bits of ints: SHA-256 (FIPS 180-4) of a message.
import { check, mix } from './harness.mjs';

/** The first 32 bits of the part of a number behind its point. */
function fraction(x) {
  return Math.trunc((x - Math.floor(x)) * 2 ** 32) | 0;
}

const primes = [];
for (let n = 2; n < 312; n++) {
  if (primes.every((p) => n % p !== 0)) primes.push(n);
}
const constants = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
const initial = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));

function rotate(word, count) {
  return (word >>> count) | (word << (32 - count));
}

/** The message, a bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(message) {
  const size = Math.trunc((message.length + 9 + 63) / 64) * 64;
  const result = new Uint8Array(size);
  result.set(message);
  result[message.length] = 0x80;
  new DataView(result.buffer).setUint32(size - 4, message.length * 8);
  return result;
}

class Sha256 {
  #state = initial.slice();
  #schedule = new Int32Array(64);

  digest(message) {
    const bytes = padded(message);
    for (let block = 0; block < bytes.length; block += 64) {
      this.#expand(bytes, block);
      this.#compress();
    }
    return Uint32Array.from(this.#state, (word) => word >>> 0);
  }

  #expand(bytes, block) {
    const schedule = this.#schedule;
    for (let i = 0; i < 16; i++) {
      const at = block + 4 * i;
      schedule[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const early = schedule[i - 15];
      const late = schedule[i - 2];
      const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
    }
  }

  #compress() {
    const schedule = this.#schedule;
    let [a, b, c, d, e, f, g, h] = this.#state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const t1 = (h + s1 + choice + constants[i] + schedule[i]) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + s0 + majority) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      this.#state[i] += word;
    });
  }
}

function hex(words) {
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}

export function benchmark(size) {
  const abc = hex(new Sha256().digest(new TextEncoder().encode('abc')));
  check(abc === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', `abc gives ${abc}`);
  const message = Uint8Array.from({ length: size }, (_, i) => i * 7);
  return new Sha256().digest(message).reduce(mix, 0);
}
