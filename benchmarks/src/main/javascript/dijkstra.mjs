// A graph and a binary heap of objects: Dijkstra's shortest ways.
import { Lehmer, mix } from './harness.mjs';

/** The smallest element stands first. */
class Heap {
  #items = [];
  #key;

  constructor(key) {
    this.#key = key;
  }

  get isEmpty() {
    return this.#items.length === 0;
  }

  add(item) {
    const items = this.#items;
    const key = this.#key(item);
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (key >= this.#key(items[parent])) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  remove() {
    const smallest = this.#items[0];
    const item = this.#items.pop();
    if (this.#items.length > 0) this.#sink(item);
    return smallest;
  }

  /** Puts an item in from the top. */
  #sink(item) {
    const items = this.#items;
    const key = this.#key(item);
    let at = 0;
    while (2 * at + 1 < items.length) {
      let child = 2 * at + 1;
      if (child + 1 < items.length && this.#key(items[child + 1]) < this.#key(items[child])) child++;
      if (key <= this.#key(items[child])) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = item;
  }
}

function graphOf(nodes) {
  const random = new Lehmer();
  const graph = [];
  for (let node = 0; node < nodes; node++) {
    const edges = [];
    for (let i = 0; i < 4; i++) {
      const target = i === 0 ? (node + 1) % nodes : random.next(nodes);
      edges.push({ target, length: 1 + random.next(1_000) });
    }
    graph.push(edges);
  }
  return graph;
}

/** How far the nodes are from node 0. */
function distances(graph) {
  const distance = new Array(graph.length).fill(Infinity);
  const open = new Heap((visit) => visit.distance);
  distance[0] = 0;
  open.add({ node: 0, distance: 0 });
  while (!open.isEmpty) {
    const visit = open.remove();
    if (visit.distance > distance[visit.node]) continue;
    for (const edge of graph[visit.node]) {
      const length = visit.distance + edge.length;
      if (length < distance[edge.target]) {
        distance[edge.target] = length;
        open.add({ node: edge.target, distance: length });
      }
    }
  }
  return distance;
}

export function benchmark(nodes) {
  return distances(graphOf(nodes)).reduce(mix, 0);
}
