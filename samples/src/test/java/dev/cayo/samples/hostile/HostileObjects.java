package dev.cayo.samples.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Object files that no writer writes, and those of the verifier's own tests. */
final class HostileObjects {
  private static final String PROGRAM =
      """
      enum Tree { Leaf, Node(left: Tree, value: Int, right: Tree) }
      fun add(t: Tree, n: Int): Tree = match t {
        Leaf -> Tree.Node(Tree.Leaf, n, Tree.Leaf)
        Node(l, v, r) -> if n < v { Tree.Node(add(l, n), v, r) } else { Tree.Node(l, v, add(r, n)) }
      }
      var t = Tree.Leaf
      for n in [3, 1, 2] { t = add(t, n) }
      try { println("$t ${[1.5, 2.5].map(x -> x * 2.0)}") } finally { println('c') }
      """;

  private static final AttackLimits LITTLE =
      new AttackLimits(20_000, 1 << 20, 10_000, null, 10_000);
  private static final int CHECKSUM = 4;

  /** What the files of the verifier's tests are, by how their names begin. */
  private static final Map<String, String> REJECTED =
      Map.ofEntries(
          Map.entry("flow", "jumps into nothing, off the end"),
          Map.entry("handlers", "jumps into and out of handlers; inconsistent handler frames"),
          Map.entry("live", "inconsistent frames at the entries of blocks"),
          Map.entry("underflow", "stack underflow"),
          Map.entry("limits", "stack overflow, and more than a function may have"),
          Map.entry("empty_stack", "stack overflow, at the ends of blocks and at calls"),
          Map.entry("operand_type", "type confusion"),
          Map.entry("local_type", "type confusion through locals"),
          Map.entry("testable", "type confusion through tests and casts"),
          Map.entry("boxing", "type confusion through boxes; null in a non-null place"),
          Map.entry("uninitialised", "use before construction"),
          Map.entry("seal", "use before construction is complete"),
          Map.entry("levels", "construction in a wrong order"),
          Map.entry("allocate", "construction of what has none"),
          Map.entry("initialiser", "initialisers that are none"),
          Map.entry("assigned", "wrong slots: locals without a value"),
          Map.entry(
              "unknown_name", "wrong slots: fields, functions and globals that are not there"),
          Map.entry("private", "private violations"),
          Map.entry("mutability", "final violations: fields and globals"),
          Map.entry("final_methods", "final violations: methods"),
          Map.entry("superclass", "final violations: classes"),
          Map.entry("bounds", "forged type arguments"),
          Map.entry("well_formed", "forged types"),
          Map.entry("acyclic", "cycles of types"));

  /** Those that are no file, or hold a module that only the library may have. */
  private static final Set<String> OF_ONE_MODULE =
      Set.of("limits-type-size.casm", "handlers-object-of-initialiser.casm");

  private final List<Attack> all = new ArrayList<>();

  /**
   * All of them.
   *
   * @param rejected the folder of the verifier's tests
   */
  static List<Attack> all(Path rejected) throws IOException {
    HostileObjects made = new HostileObjects();
    made.sweeps();
    made.files();
    made.addRejected(rejected);
    return made.all;
  }

  private void add(String name, String bullet, String outcome, Attack.Deed deed) {
    all.add(new Attack("objects", name, bullet, outcome, null, true, deed));
  }

  private void addFile(String name, String bullet, String outcome, byte[] file) {
    add(
        name,
        bullet,
        outcome,
        guests -> guests.perform(Attack.Form.OBJECT_FILE, file, AttackLimits.USUAL, new Input()));
  }

  private void sweeps() {
    add(
        "truncated",
        "truncated at every byte",
        "ends",
        guests -> sweep(guests, 1, (file, i) -> i < file.length ? Arrays.copyOf(file, i) : null));
    add(
        "truncated_checked",
        "truncated at every byte, with a checksum that fits",
        "ends",
        guests ->
            sweep(
                guests,
                1,
                (file, i) ->
                    i < file.length - CHECKSUM
                        ? repaired(Arrays.copyOf(file, i + CHECKSUM))
                        : null));
    add(
        "flipped",
        "every bit flipped",
        "ends",
        guests -> sweep(guests, 7, (file, i) -> flipped(file, i, file.length)));
    add(
        "flipped_checked",
        "every bit flipped, with a checksum that fits",
        "ends",
        guests ->
            sweep(
                guests,
                11,
                (file, i) -> {
                  byte[] changed = flipped(file, i, file.length - CHECKSUM);
                  return changed == null ? null : repaired(changed);
                }));
    add(
        "bytes_of_ones",
        "counts of 2³¹-1 and -1: every byte becomes the start of a large number",
        "ends",
        guests -> sweep(guests, 1, (file, i) -> replaced(file, i, 0xff, 0xff, 0xff, 0xff, 0x07)));
    add(
        "bytes_overlong",
        "overlong LEB128: every byte becomes a zero of ten bytes",
        "ends",
        guests ->
            sweep(
                guests,
                1,
                (file, i) ->
                    replaced(file, i, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0)));
  }

  private interface Change {
    /** The changed file; null beyond the last change. */
    byte[] apply(byte[] file, int index);
  }

  /** Loads and runs the changed files, each to a typed outcome; tells how many had which. */
  private static Ending sweep(Guests guests, int stride, Change change) {
    byte[] file = ObjectWriter.write(guests.objectFile(PROGRAM));
    Map<String, Integer> endings = new TreeMap<>();
    long fuel = 0;
    for (int i = 0; ; i += stride) {
      byte[] changed = change.apply(file, i);
      if (changed == null) {
        return new Ending("ends", fuel, endings.toString(), "");
      }
      Ending ending;
      try {
        ending = guests.perform(Attack.Form.OBJECT_FILE, changed, LITTLE, new Input());
      } catch (RuntimeException | Error e) {
        throw new IllegalStateException("change " + i, e);
      }
      String shown = Host.shownIn(ending.output()) + Host.shownIn(ending.report());
      if (!shown.isEmpty()) {
        return Ending.refused("change " + i + ": " + shown, ending.toString());
      }
      fuel += ending.fuel();
      endings.merge(ending.kind().split(" ", -1)[0], 1, Integer::sum);
    }
  }

  private static byte[] flipped(byte[] file, int bit, int end) {
    if (bit >= 8 * end) {
      return null;
    }
    byte[] changed = file.clone();
    changed[bit / 8] ^= (byte) (1 << bit % 8);
    return changed;
  }

  private static byte[] replaced(byte[] file, int index, int... bytes) {
    if (index >= file.length - CHECKSUM) {
      return null;
    }
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(file, 0, index);
    for (int b : bytes) {
      changed.write(b);
    }
    changed.write(file, index + 1, file.length - index - 1);
    return repaired(changed.toByteArray());
  }

  private static byte[] repaired(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file, 0, file.length - CHECKSUM);
    for (int i = 0; i < CHECKSUM; i++) {
      file[file.length - CHECKSUM + i] = (byte) (sum.getValue() >>> (8 * i));
    }
    return file;
  }

  private void files() {
    addFile("version_major", "versions from the future: major", "malformed", header(2, 0));
    addFile(
        "version_minor",
        "versions from the future: minor, with a section that is optional",
        "ends",
        with(header(1, 99), 0xf0, 3, 1, 2, 3));
    addFile("flags", "flags from the future", "malformed", module(0, 0, 0, 0, 1, 1, 0xff, 0x7f, 0));
    addFile(
        "section",
        "sections from the future that are not optional",
        "malformed",
        with(header(1, 0), 9, 1, 0));
    addFile(
        "pool_kind",
        "constant pools with wrong kinds: a type that is a string",
        "malformed",
        global(7, 1, 0));
    addFile(
        "pool_kind_unknown",
        "constant pools with wrong kinds: one that is none",
        "malformed",
        global(77, 0));
    addFile(
        "pool_cycle",
        "constant pools with cycles: an entry of itself",
        "malformed",
        global(7, 1, 1));
    addFile(
        "pool_cycle_later",
        "constant pools with cycles: entries of each other",
        "malformed",
        global(7, 1, 2, 7, 1, 1));
    addFile(
        "pool_duplicates",
        "constant pools with duplicates: harmless",
        "ends",
        global(5, 1, 0, 5, 1, 0));
    addFile(
        "pool_doubling",
        "constant pools in which each type holds the one before three times",
        "malformed",
        doubling());
    addFile("empty", "truncated at every byte: nothing", "malformed", new byte[0]);
    addFile(
        "class_file",
        "a Java class file",
        "malformed",
        new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61});
    addFile("zip", "an archive", "malformed", "PK\u0003\u0004".getBytes(UTF_8));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** A module "m" without anything. */
  private static byte[] header(int major, int minor) {
    return repaired(
        bytes(
            0, 'C', 'Y', 'O', major, minor, 1, 3, 1, 1, 'm', 2, 7, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0,
            0, 0));
  }

  /** A file with another section before the checksum. */
  private static byte[] with(byte[] file, int... section) {
    byte[] longer = Arrays.copyOf(file, file.length + section.length);
    System.arraycopy(bytes(section), 0, longer, file.length - CHECKSUM, section.length);
    return repaired(longer);
  }

  /** A module "m" with these declarations. */
  private static byte[] module(int... declarations) {
    return file(bytes(1, 1, 'm'), bytes(declarations));
  }

  /** A module with a global whose type is entry 1 of the pool, which has these bytes. */
  private static byte[] global(int... entries) {
    ByteArrayOutputStream pool = new ByteArrayOutputStream();
    pool.writeBytes(bytes(1, 1, 'm'));
    pool.writeBytes(bytes(entries));
    return file(pool.toByteArray(), bytes(0, 0, 0, 0, 0, 1, 0, 1, 0, 0));
  }

  private static byte[] doubling() {
    ByteArrayOutputStream pool = new ByteArrayOutputStream();
    pool.writeBytes(bytes(1, 1, 'm', 5, 1, 0));
    for (int i = 1; i < 60; i++) {
      pool.writeBytes(bytes(11, 5, 3, i, i, i, i));
    }
    return file(pool.toByteArray(), bytes(0, 0, 0, 0, 0, 1, 0, 60, 0, 0));
  }

  private static byte[] file(byte[] pool, byte[] declarations) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(0, 'C', 'Y', 'O', 1, 0, 1));
    unsigned(file, pool.length);
    file.writeBytes(pool);
    file.write(2);
    unsigned(file, declarations.length);
    file.writeBytes(declarations);
    file.writeBytes(bytes(3, 0, 0, 0, 0, 0));
    return repaired(file.toByteArray());
  }

  private static void unsigned(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private void addRejected(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        String rule = name.substring(0, name.indexOf('-'));
        String bullet = bulletOf(rule);
        if (bullet != null && !OF_ONE_MODULE.contains(name)) {
          byte[] text = Files.readAllBytes(file);
          add(
              name.substring(0, name.indexOf('.')),
              bullet,
              "verification " + rule.toUpperCase(java.util.Locale.ROOT),
              guests ->
                  guests.perform(Attack.Form.ASSEMBLY, text, AttackLimits.USUAL, new Input()));
        }
      }
    }
  }

  private static String bulletOf(String rule) {
    Function<Map.Entry<String, String>, Boolean> begins = e -> rule.startsWith(e.getKey());
    return REJECTED.entrySet().stream()
        .filter(begins::apply)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
