// Text and a map: which words of a text are the most frequent.
import { Lehmer, mix } from './harness.mjs';

const syllables = ['ca', 'yo', 'sea', 'sal', 'mar', 'an', 'e', 'lo', 'ri', 'tu'];

/** A text of words, of which some are more frequent than others. */
function textOf(words) {
  const random = new Lehmer();
  let text = '';
  for (let i = 0; i < words; i++) {
    const count = random.next(3) + 1;
    for (let j = 0; j < count; j++) text += syllables[random.next(syllables.length)];
    text += ' ';
  }
  return text;
}

function byFrequency([word, count], [otherWord, otherCount]) {
  if (count !== otherCount) return otherCount - count;
  return word < otherWord ? -1 : 1;
}

export function benchmark(words) {
  const counts = new Map();
  for (const word of textOf(words).trimEnd().split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts].sort(byFrequency).slice(0, 20);
  return frequent.reduce((checksum, [word, count]) => mix(checksum, word.length * count), counts.size);
}
