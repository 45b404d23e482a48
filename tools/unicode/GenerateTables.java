import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the tables that dev.cayo.vm.text.UnicodeTables reads. All numbers are unsigned LEB128, signed
 * ones zigzag.
 *
 * <pre>
 * sets:      for each of letter, digit, white space, upper case, lower case, cased, case-ignorable:
 *            number of ranges, then for each: gap since the last end, length
 * mappings:  for upper and lower: number of runs, then for each: gap since the last end, number of
 *            mapped scalars, step between them (1 or 2), signed difference of the image
 * specials:  for upper and lower: number, then for each: gap since the last, length, scalars
 * </pre>
 */
class GenerateTables {
  private static final int LIMIT = 0x110000;

  private final Path database;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private final String[] categories = new String[LIMIT];
  private final Map<Integer, Integer> upper = new TreeMap<>();
  private final Map<Integer, Integer> lower = new TreeMap<>();
  private final Map<Integer, int[]> specialUpper = new TreeMap<>();
  private final Map<Integer, int[]> specialLower = new TreeMap<>();

  private GenerateTables(Path database) {
    this.database = database;
  }

  public static void main(String[] args) throws IOException {
    GenerateTables generator = new GenerateTables(Path.of(args[0]));
    generator.readCharacters();
    generator.readSpecialCasing();
    generator.write();
    Files.write(Path.of(args[1]), generator.out.toByteArray());
    System.out.println(args[1] + ": " + generator.out.size() + " bytes");
  }

  private void readCharacters() throws IOException {
    int first = -1;
    for (String line : Files.readAllLines(database.resolve("UnicodeData.txt"))) {
      String[] fields = line.split(";", -1);
      int scalar = Integer.parseInt(fields[0], 16);
      if (fields[1].endsWith(", First>")) {
        first = scalar;
        continue;
      }
      Arrays.fill(categories, fields[1].endsWith(", Last>") ? first : scalar, scalar + 1, fields[2]);
      put(upper, scalar, fields[12]);
      put(lower, scalar, fields[13]);
    }
  }

  private static void put(Map<Integer, Integer> mapping, int scalar, String image) {
    if (!image.isEmpty()) {
      mapping.put(scalar, Integer.parseInt(image, 16));
    }
  }

  /** Only what holds everywhere: conditional lines depend on the language or, for sigma, on the place. */
  private void readSpecialCasing() throws IOException {
    for (String line : Files.readAllLines(database.resolve("SpecialCasing.txt"))) {
      String[] fields = line.replaceFirst("#.*", "").trim().split("\\s*;\\s*", -1);
      if (fields.length != 5) {
        continue;
      }
      int scalar = Integer.parseInt(fields[0], 16);
      putSpecial(specialLower, lower, scalar, fields[1]);
      putSpecial(specialUpper, upper, scalar, fields[3]);
    }
  }

  private static void putSpecial(
      Map<Integer, int[]> specials, Map<Integer, Integer> simple, int scalar, String images) {
    int[] scalars =
        Arrays.stream(images.split(" ")).mapToInt(image -> Integer.parseInt(image, 16)).toArray();
    boolean same = scalars.length == 1 && scalars[0] == simple.getOrDefault(scalar, scalar);
    if (!same) {
      specials.put(scalar, scalars);
    }
  }

  private void write() throws IOException {
    writeSet(ofCategories("Lu", "Ll", "Lt", "Lm", "Lo"));
    writeSet(ofCategories("Nd"));
    writeSet(property("PropList.txt", "White_Space"));
    writeSet(property("DerivedCoreProperties.txt", "Uppercase"));
    writeSet(property("DerivedCoreProperties.txt", "Lowercase"));
    writeSet(property("DerivedCoreProperties.txt", "Cased"));
    writeSet(property("DerivedCoreProperties.txt", "Case_Ignorable"));
    writeMapping(upper);
    writeMapping(lower);
    writeSpecials(specialUpper);
    writeSpecials(specialLower);
  }

  private BitSet ofCategories(String... names) {
    BitSet set = new BitSet(LIMIT);
    for (int scalar = 0; scalar < LIMIT; scalar++) {
      set.set(scalar, Arrays.asList(names).contains(categories[scalar]));
    }
    return set;
  }

  private BitSet property(String file, String name) throws IOException {
    BitSet set = new BitSet(LIMIT);
    for (String line : Files.readAllLines(database.resolve(file))) {
      String[] fields = line.replaceFirst("#.*", "").trim().split("\\s*;\\s*", -1);
      if (fields.length == 2 && fields[1].equals(name)) {
        String[] bounds = fields[0].split("\\.\\.");
        set.set(Integer.parseInt(bounds[0], 16), Integer.parseInt(bounds[bounds.length - 1], 16) + 1);
      }
    }
    return set;
  }

  private void writeSet(BitSet set) {
    ByteArrayOutputStream ranges = new ByteArrayOutputStream();
    int count = 0;
    int last = 0;
    for (int start = set.nextSetBit(0); start >= 0; start = set.nextSetBit(last)) {
      int end = set.nextClearBit(start);
      number(ranges, start - last);
      number(ranges, end - start);
      last = end;
      count++;
    }
    number(out, count);
    out.writeBytes(ranges.toByteArray());
  }

  private void writeMapping(Map<Integer, Integer> mapping) {
    ByteArrayOutputStream runs = new ByteArrayOutputStream();
    int count = 0;
    int last = 0;
    int scalar = next(mapping, 0);
    while (scalar < LIMIT) {
      int difference = mapping.get(scalar) - scalar;
      int step = continues(mapping, scalar + 1, difference) ? 1 : 2;
      int end = scalar;
      int length = 1;
      while (continues(mapping, end + step, difference)
          && (step == 1 || !mapping.containsKey(end + 1))) {
        end += step;
        length++;
      }
      number(runs, scalar - last);
      number(runs, length);
      number(runs, step);
      number(runs, difference << 1 ^ difference >> 31);
      last = end + 1;
      scalar = next(mapping, last);
      count++;
    }
    number(out, count);
    out.writeBytes(runs.toByteArray());
  }

  private static int next(Map<Integer, Integer> mapping, int from) {
    Integer key = ((TreeMap<Integer, Integer>) mapping).ceilingKey(from);
    return key == null ? LIMIT : key;
  }

  private static boolean continues(Map<Integer, Integer> mapping, int scalar, int difference) {
    Integer image = mapping.get(scalar);
    return image != null && image - scalar == difference;
  }

  private void writeSpecials(Map<Integer, int[]> specials) {
    number(out, specials.size());
    int last = 0;
    for (Map.Entry<Integer, int[]> entry : specials.entrySet()) {
      number(out, entry.getKey() - last);
      number(out, entry.getValue().length);
      for (int scalar : entry.getValue()) {
        number(out, scalar);
      }
      last = entry.getKey();
    }
  }

  private static void number(ByteArrayOutputStream target, int value) {
    int rest = value;
    while (rest > 0x7F) {
      target.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    target.write(rest);
  }
}
