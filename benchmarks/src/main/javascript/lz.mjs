// Bytes: a compressor in the manner of Lempel and Ziv, that finds earlier texts through a hash table, and its counterpart.
import { Lehmer, check, mix } from './harness.mjs';

const window = 8_191;
const longest = 18;
const shortest = 3;

/** Literals are written as a 0 and the byte, repetitions as 128 and more: length less 3, then how far back, in two bytes. */
class Compressor {
  #input;
  #output = [];
  #latest = new Int32Array(4_096).fill(-1);

  constructor(input) {
    this.#input = input;
  }

  compress() {
    const input = this.#input;
    let at = 0;
    while (at < input.length) {
      const length = at + shortest <= input.length ? this.#matchAt(at) : 0;
      if (length === 0) {
        this.#output.push(0, input[at]);
        at++;
      } else {
        at += length;
      }
    }
    return Uint8Array.from(this.#output);
  }

  /** Writes a repetition where one is worth it, and gives its length, else 0. */
  #matchAt(at) {
    const slot = this.#hashAt(at);
    const candidate = this.#latest[slot];
    this.#latest[slot] = at;
    if (candidate < 0 || at - candidate > window) return 0;
    const length = this.#commonLength(candidate, at);
    if (length < shortest) return 0;
    const back = at - candidate;
    this.#output.push(128 + length - shortest, back >> 8, back & 0xff);
    return length;
  }

  #hashAt(at) {
    const input = this.#input;
    const bytes = (input[at] << 16) | (input[at + 1] << 8) | input[at + 2];
    return (Math.imul(bytes, 2_654_435_761) >>> 20) & 0xfff;
  }

  #commonLength(a, b) {
    const input = this.#input;
    const most = Math.min(longest, input.length - b);
    let length = 0;
    while (length < most && input[a + length] === input[b + length]) length++;
    return length;
  }
}

function decompress(packed) {
  const output = [];
  let at = 0;
  while (at < packed.length) {
    const tag = packed[at];
    if (tag === 0) {
      output.push(packed[at + 1]);
      at += 2;
    } else {
      const start = output.length - ((packed[at + 1] << 8) | packed[at + 2]);
      const end = start + tag - 128 + shortest;
      for (let i = start; i < end; i++) output.push(output[i]);
      at += 3;
    }
  }
  return Uint8Array.from(output);
}

/** Bytes that repeat each other now and then. */
function inputOf(size) {
  const random = new Lehmer();
  const phrases = Array.from({ length: 64 }, () =>
    Array.from({ length: random.next(12) + 1 }, () => random.next(256)));
  const bytes = [];
  while (bytes.length < size) bytes.push(...phrases[random.next(phrases.length)]);
  return Uint8Array.from(bytes.slice(0, size));
}

export function benchmark(size) {
  const input = inputOf(size);
  const packed = new Compressor(input).compress();
  const unpacked = decompress(packed);
  check(unpacked.length === size && unpacked.every((byte, i) => byte === input[i]), 'unpacked it is not what it was');
  return packed.reduce(mix, packed.length);
}
