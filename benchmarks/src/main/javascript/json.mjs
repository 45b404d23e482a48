// Text to a tree of values and back: parsing and printing JSON, without the engine's own.
import { Lehmer, check, mix } from './harness.mjs';

function print(value, parts) {
  if (Array.isArray(value)) {
    parts.push('[');
    value.forEach((item, i) => {
      if (i > 0) parts.push(',');
      print(item, parts);
    });
    parts.push(']');
  } else if (value instanceof Map) {
    let separator = '{';
    for (const [name, field] of value) {
      parts.push(separator);
      printText(name, parts);
      parts.push(':');
      print(field, parts);
      separator = ',';
    }
    parts.push(value.size === 0 ? '{}' : '}');
  } else if (typeof value === 'string') {
    printText(value, parts);
  } else {
    parts.push(String(value));
  }
}

function printText(text, parts) {
  parts.push('"');
  for (const c of text) {
    if (c === '"' || c === '\\') parts.push('\\', c);
    else if (c === '\n') parts.push('\\n');
    else parts.push(c);
  }
  parts.push('"');
}

/** The sum of all numbers. */
function sum(value) {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.reduce((total, item) => total + sum(item), 0);
  if (!(value instanceof Map)) return 0;
  let total = 0;
  for (const field of value.values()) total += sum(field);
  return total;
}

function equal(a, b) {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!(a instanceof Map)) return a === b;
  if (!(b instanceof Map) || a.size !== b.size) return false;
  for (const [name, field] of a) {
    if (!b.has(name) || !equal(field, b.get(name))) return false;
  }
  return true;
}

class Parser {
  constructor(text) {
    this.text = text;
    this.index = 0;
  }

  parse() {
    const value = this.parseValue();
    if (this.index !== this.text.length) throw this.unexpected();
    return value;
  }

  parseValue() {
    this.skipSpace();
    const value = this.parseBare();
    this.skipSpace();
    return value;
  }

  parseBare() {
    switch (this.text[this.index]) {
      case '{':
        return this.parseFields();
      case '[':
        return this.parseItems();
      case '"':
        return this.parseText();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.parseNumber();
    }
  }

  parseFields() {
    const fields = new Map();
    this.index++;
    this.skipSpace();
    while (!this.take('}')) {
      if (fields.size > 0) {
        this.expect(',');
        this.skipSpace();
      }
      const name = this.parseText();
      this.skipSpace();
      this.expect(':');
      fields.set(name, this.parseValue());
    }
    return fields;
  }

  parseItems() {
    const items = [];
    this.index++;
    this.skipSpace();
    while (!this.take(']')) {
      if (items.length > 0) this.expect(',');
      items.push(this.parseValue());
    }
    return items;
  }

  parseText() {
    this.expect('"');
    const start = this.index;
    while (this.text[this.index] !== '"' && this.text[this.index] !== '\\') this.index++;
    const plain = this.text.substring(start, this.index);
    if (this.take('"')) return plain;
    let text = plain;
    while (!this.take('"')) text += this.parseChar();
    return text;
  }

  parseChar() {
    if (!this.take('\\')) return this.next();
    const escaped = this.next();
    return escaped === 'n' ? '\n' : escaped;
  }

  parseNumber() {
    const negative = this.take('-');
    const start = this.index;
    let number = 0;
    while (this.text[this.index] >= '0' && this.text[this.index] <= '9') number = number * 10 + Number(this.next());
    if (this.index === start) throw this.unexpected();
    return negative ? -number : number;
  }

  word(expected, value) {
    for (const c of expected) this.expect(c);
    return value;
  }

  skipSpace() {
    while (this.text[this.index] === ' ' || this.text[this.index] === '\n') this.index++;
  }

  next() {
    return this.text[this.index++];
  }

  take(c) {
    if (this.text[this.index] !== c) return false;
    this.index++;
    return true;
  }

  expect(c) {
    if (!this.take(c)) throw this.unexpected();
  }

  unexpected() {
    return new Error(`unexpected at ${this.index}`);
  }
}

/** A document with an entry for each of some people. */
function documentOf(people) {
  const random = new Lehmer();
  const entries = Array.from({ length: people }, (_, i) => {
    const head = `  {"id": ${i}, "name": "Person \\"${i}\\"", "active": ${random.next(2) === 0}, "balance": ${random.next(20_000) - 10_000},`;
    return `${head} "tags": ["t${random.next(10)}", "t${random.next(10)}"], "address": {"street": "Calle ${random.next(100)}", "flat": null}}`;
  });
  return `[\n${entries.join(',\n')}\n]`;
}

export function benchmark(people) {
  const value = new Parser(documentOf(people)).parse();
  const parts = [];
  print(value, parts);
  const text = parts.join('');
  const again = new Parser(text).parse();
  check(equal(again, value), 'printed and read again it is another value');
  return mix(text.length, sum(again));
}
