package dev.cayo.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** A graph and a binary heap of records: Dijkstra's shortest ways. */
final class Dijkstra {
  private record Edge(int target, int length) {}

  private record Visit(int node, int distance) implements Comparable<Visit> {
    @Override
    public int compareTo(Visit other) {
      return Integer.compare(distance, other.distance);
    }
  }

  private Dijkstra() {}

  static long benchmark(int nodes) {
    long checksum = 0;
    for (int distance : distances(graph(nodes))) {
      checksum = Harness.mix(checksum, distance);
    }
    return checksum;
  }

  private static List<List<Edge>> graph(int nodes) {
    Lehmer random = new Lehmer();
    List<List<Edge>> graph = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      List<Edge> edges = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int target = i == 0 ? (node + 1) % nodes : random.next(nodes);
        edges.add(new Edge(target, 1 + random.next(1_000)));
      }
      graph.add(edges);
    }
    return graph;
  }

  /** How far the nodes are from node 0. */
  private static int[] distances(List<List<Edge>> graph) {
    int[] distance = new int[graph.size()];
    Arrays.fill(distance, Integer.MAX_VALUE);
    PriorityQueue<Visit> open = new PriorityQueue<>();
    distance[0] = 0;
    open.add(new Visit(0, 0));
    while (!open.isEmpty()) {
      Visit visit = open.remove();
      if (visit.distance > distance[visit.node]) {
        continue;
      }
      for (Edge edge : graph.get(visit.node)) {
        int length = visit.distance + edge.length;
        if (length < distance[edge.target]) {
          distance[edge.target] = length;
          open.add(new Visit(edge.target, length));
        }
      }
    }
    return distance;
  }
}
