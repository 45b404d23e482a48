package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same program, as long as wanted, in Cayo and in Java: records, classes, loops, maps, text.
 */
final class GeneratedProgram {
  private static final String CAYO =
      """
      record Point@(x: Int, y: Int) {
        fun plus(other: Point@): Point@ = Point@(x + other.x, y + other.y)
        fun length(): Float = (x * x + y * y).toFloat().sqrt()
      }

      class Account@(let owner: String, var balance: Int) {
        fun deposit(amount: Int) {
          if amount < 0 {
            throw ArgumentError("negative amount: $amount")
          }
          balance += amount
        }
        fun describe(): String {
          let kind = if balance > 1000 { "rich" } else { "poor" }
          return "$owner is $kind with $balance"
        }
      }

      fun work@(items: List<Int>, limit: Int): Int {
        var total = 0
        for i in 0..items.size {
          let item = items[i]
          if item % 2 == 0 && item < limit {
            total += item * @
          } else {
            total -= 1
          }
        }
        let counts: Map<String, Int> = [:]
        var n = total
        while n > 0 {
          let key = "k" + (n % 10).toString()
          counts[key] = (counts[key] ?? 0) + 1
          n = n / 2
        }
        let p = Point@(total, limit).plus(Point@(1, 2))
        let account = Account@("someone", p.x)
        account.deposit(p.y)
        println(account.describe())
        return total + counts.size
      }
      """;

  private static final String JAVA =
      """
      record Point@(long x, long y) {
        Point@ plus(Point@ other) { return new Point@(x + other.x, y + other.y); }
        double length() { return Math.sqrt((double) (x * x + y * y)); }
      }

      static class Account@ {
        final String owner; long balance;
        Account@(String owner, long balance) { this.owner = owner; this.balance = balance; }
        void deposit(long amount) {
          if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
          }
          balance += amount;
        }
        String describe() {
          var kind = balance > 1000 ? "rich" : "poor";
          return owner + " is " + kind + " with " + balance;
        }
      }

      static long work@(List<Long> items, long limit) {
        long total = 0;
        for (int i = 0; i < items.size(); i++) {
          var item = items.get(i);
          if (item % 2 == 0 && item < limit) {
            total += item * @;
          } else {
            total -= 1;
          }
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        var n = total;
        while (n > 0) {
          var key = "k" + (n % 10);
          counts.put(key, counts.getOrDefault(key, 0L) + 1);
          n = n / 2;
        }
        var p = new Point@(total, limit).plus(new Point@(1, 2));
        var account = new Account@("someone", p.x());
        account.deposit(p.y());
        System.out.println(account.describe());
        return total + counts.size();
      }
      """;

  private GeneratedProgram() {}

  static Path writeCayo(Path folder, int lines) throws IOException {
    return Files.writeString(folder.resolve("big.cayo"), repeat(CAYO, lines, ""));
  }

  static Path writeJava(Path folder, int lines) throws IOException {
    String text =
        "import java.util.*;\nclass Big {\n" + repeat(JAVA, lines, "}\nclass Big@ {\n") + "}\n";
    return Files.writeString(folder.resolve("Big.java"), text);
  }

  /**
   * The piece, with its number for each {@code @}, until there are enough lines.
   *
   * @param separator stands between every thousand pieces: a Java class holds only so many
   *     constants
   */
  private static String repeat(String piece, int lines, String separator) {
    long each = piece.lines().count();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i * each < lines; i++) {
      if (i > 0 && i % 1_000 == 0) {
        all.append(separator.replace("@", String.valueOf(i)));
      }
      all.append(piece.replace("@", String.valueOf(i)));
    }
    return all.toString();
  }
}
