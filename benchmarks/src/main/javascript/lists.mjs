// Links: a singly linked list is filled, sorted by merging, reversed, thinned out and summed up.
import { Lehmer, check, mix } from './harness.mjs';

class Node {
  constructor(value, next) {
    this.value = value;
    this.next = next;
  }
}

function fill(size) {
  const random = new Lehmer();
  let first = null;
  for (let i = 0; i < size; i++) first = new Node(random.next(1_000_000), first);
  return first;
}

/** Cuts a list after its first half, and gives the second. */
function cut(first) {
  let middle = first;
  let ahead = first.next;
  while (ahead?.next) {
    middle = middle.next;
    ahead = ahead.next.next;
  }
  const second = middle.next;
  middle.next = null;
  return second;
}

function merge(left, right) {
  const head = new Node(0, null);
  let last = head;
  let a = left;
  let b = right;
  while (a !== null && b !== null) {
    if (a.value <= b.value) {
      last.next = a;
      last = a;
      a = a.next;
    } else {
      last.next = b;
      last = b;
      b = b.next;
    }
  }
  last.next = a ?? b;
  return head.next;
}

function sort(first) {
  if (first === null || first.next === null) return first;
  const second = cut(first);
  return merge(sort(first), sort(second));
}

function reverse(first) {
  let reversed = null;
  let rest = first;
  while (rest !== null) {
    const node = rest;
    rest = node.next;
    node.next = reversed;
    reversed = node;
  }
  return reversed;
}

/** Takes odd values out. */
function keepEven(first) {
  const head = new Node(0, first);
  let last = head;
  while (last.next !== null) {
    const node = last.next;
    if (node.value % 2 === 0) last = node;
    else last.next = node.next;
  }
  return head.next;
}

export function benchmark(size) {
  const list = keepEven(reverse(sort(fill(size))));
  let checksum = 0;
  let before = Infinity;
  for (let node = list; node !== null; node = node.next) {
    check(node.value <= before, 'not in order');
    before = node.value;
    checksum = mix(checksum, node.value);
  }
  return checksum;
}
