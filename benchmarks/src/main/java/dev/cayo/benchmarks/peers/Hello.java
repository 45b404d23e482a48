package dev.cayo.benchmarks.peers;

/** Start-up: as little as a program can do. */
final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("Hello, world!");
  }
}
