package dev.cayo.samples.hostile;

import dev.cayo.vm.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the fuel of every function of the library to its work. As a program it also measures how
 * long a unit of fuel takes, and lists the dearest: {@code FuelReport FILE}.
 */
public final class FuelReport {
  private static final List<String> MODULES =
      List.of("std.prelude", "std.json", "std.math", "std.random", "std.time", "std.io", "std.env");
  private static final AttackLimits LIMITS =
      AttackLimits.parse("fuel=2000M memory=200M depth=2M output=100M");
  private static final int WARM = 6;

  /** What needs no case, each with its reason. */
  private static final Set<String> EXEMPT =
      Set.of(
          "std.prelude::exit", // ends the program
          "std.json::Json.name", // of a constant length
          // by `==` and in strings, which are instructions; their cases are there
          // single instructions
          "std.prelude::Array.get",
          "std.prelude::Array.set",
          "std.prelude::Array.size",
          "std.prelude::Byte.toInt",
          "std.prelude::Char.toInt",
          "std.prelude::Float.toInt",
          "std.prelude::Int.toByte",
          "std.prelude::Int.toChar",
          "std.prelude::Int.toFloat",
          "std.prelude::String.get",
          "std.prelude::String.length",
          "std.prelude::compareValues",
          "std.prelude::hashOf",
          "std.prelude::textOf",
          "std.prelude::isSame", // behind the equality of collections
          "std.prelude::Any.equals",
          "std.prelude::Any.toString",
          "std.prelude::Array.equals",
          "std.prelude::List.equals",
          "std.prelude::Map.equals",
          "std.prelude::Set.equals");

  private final Guests guests = new Guests();
  private final Builtins builtins = new Builtins(MODULES);

  record Cost(FuelCase of, long fuel, double growth, double nanosPerUnit) {}

  public static void main(String[] args) throws IOException {
    FuelReport report = new FuelReport();
    List<Cost> costs = new ArrayList<>();
    for (FuelCase each : FuelCase.read(Path.of(args[0]))) {
      costs.add(report.cost(each, true));
    }
    costs.sort((a, b) -> Double.compare(b.nanosPerUnit, a.nanosPerUnit));
    System.out.println("ns/unit  fuel for 8n   x for 2n");
    for (Cost cost : costs) {
      System.out.printf(
          Locale.ROOT,
          "%7.2f %12d %8.2f  %s%n",
          cost.nanosPerUnit,
          cost.fuel,
          cost.growth,
          cost.of.measured());
    }
  }

  /** What is wrong with the growth of some, and what has no case. */
  List<String> problems(List<FuelCase> cases) {
    List<String> problems = new ArrayList<>();
    Set<String> missing = new TreeSet<>(builtins.callable());
    missing.addAll(builtins.natives());
    missing.removeAll(EXEMPT);
    for (FuelCase each : cases) {
      missing.removeAll(builtins.reachedFrom(guests.objectFile(each.program())));
      Cost cost = cost(each, false);
      FuelCase.Growth growth = each.growth();
      if (cost.growth < growth.least || cost.growth > growth.most) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s: fuel grows by %.2f with the size, from %.1f to %.1f is %s",
                each.measured(),
                cost.growth,
                growth.least,
                growth.most,
                growth));
      }
    }
    missing.forEach(name -> problems.add(name + " has no case"));
    return problems;
  }

  private Cost cost(FuelCase of, boolean timed) {
    Program program = guests.program(of.program());
    int size = of.most();
    long[] fuel = new long[4];
    for (int i = 0; i < fuel.length; i++) {
      fuel[i] = fuel(of, program, size << i);
    }
    boolean grows = of.growth().least > 1;
    // Of differences: they do not see what is spent once.
    double growth =
        grows ? (double) (fuel[3] - fuel[2]) / (fuel[2] - fuel[1]) : (double) fuel[3] / fuel[2];
    double nanos = timed ? nanos(program, size << 3) / fuel[3] : 0;
    return new Cost(of, fuel[3], growth, nanos);
  }

  private long fuel(FuelCase of, Program program, int size) {
    Ending without = run(program, size, false);
    Ending with = run(program, size, true);
    if (!without.is("ends") || !with.is("ends") || with.output().contains("error") != of.raises()) {
      throw new IllegalStateException(of.measured() + ": " + without + ", " + with);
    }
    return with.fuel() - without.fuel();
  }

  private Ending run(Program program, int size, boolean measured) {
    String n = Integer.toString(size);
    List<String> arguments = measured ? List.of(n, "measure") : List.of(n);
    try {
      Path folder = Files.createTempDirectory("cayo-fuel");
      try {
        return guests.run(program, LIMITS, arguments, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private double nanos(Program program, int size) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      long start = cpu();
      run(program, size, false);
      long middle = cpu();
      run(program, size, true);
      best = Math.min(best, (double) (cpu() - middle - (middle - start)));
    }
    return best;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
