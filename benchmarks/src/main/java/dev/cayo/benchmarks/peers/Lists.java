package dev.cayo.benchmarks.peers;

import org.jspecify.annotations.Nullable;

/**
 * Links: a singly linked list is filled, sorted by merging, reversed, thinned out and summed up.
 */
final class Lists {
  private static final class Node {
    final int value;
    @Nullable Node next;

    Node(int value, @Nullable Node next) {
      this.value = value;
      this.next = next;
    }
  }

  private Lists() {}

  static long benchmark(int size) {
    Node list = keepEven(reverse(sort(fill(size))));
    long checksum = 0;
    int before = Integer.MAX_VALUE;
    for (Node node = list; node != null; node = node.next) {
      Harness.check(node.value <= before, "not in order");
      before = node.value;
      checksum = Harness.mix(checksum, node.value);
    }
    return checksum;
  }

  private static @Nullable Node fill(int size) {
    Lehmer random = new Lehmer();
    Node first = null;
    for (int i = 0; i < size; i++) {
      first = new Node(random.next(1_000_000), first);
    }
    return first;
  }

  private static @Nullable Node sort(@Nullable Node first) {
    if (first == null || first.next == null) {
      return first;
    }
    Node second = cut(first);
    return merge(sort(first), sort(second));
  }

  /** Cuts a list after its first half, and gives the second. */
  private static @Nullable Node cut(Node first) {
    Node middle = first;
    Node ahead = first.next;
    while (ahead != null && ahead.next != null && middle.next != null) {
      middle = middle.next;
      ahead = ahead.next.next;
    }
    Node second = middle.next;
    middle.next = null;
    return second;
  }

  private static @Nullable Node merge(@Nullable Node left, @Nullable Node right) {
    Node head = new Node(0, null);
    Node last = head;
    Node a = left;
    Node b = right;
    while (a != null && b != null) {
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
    last.next = a != null ? a : b;
    return head.next;
  }

  private static @Nullable Node reverse(@Nullable Node first) {
    Node reversed = null;
    Node rest = first;
    while (rest != null) {
      Node node = rest;
      rest = node.next;
      node.next = reversed;
      reversed = node;
    }
    return reversed;
  }

  /** Takes odd values out. */
  private static @Nullable Node keepEven(@Nullable Node first) {
    Node head = new Node(0, first);
    Node last = head;
    while (last.next != null) {
      Node node = last.next;
      if (node.value % 2 == 0) {
        last = node;
      } else {
        last.next = node.next;
      }
    }
    return head.next;
  }
}
