package dev.cayo.benchmarks.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text to a tree of values and back: parsing and printing JSON. */
final class Json {
  private Json() {}

  static long benchmark(int people) {
    Value value = new Parser(document(people)).parse();
    StringBuilder printed = new StringBuilder();
    value.print(printed);
    String text = printed.toString();
    Value again = new Parser(text).parse();
    Harness.check(again.equals(value), "printed and read again it is another value");
    return Harness.mix(text.length(), again.sum());
  }

  /** A document with an entry for each of some people. */
  private static String document(int people) {
    Lehmer random = new Lehmer();
    StringBuilder text = new StringBuilder("[\n");
    for (int i = 0; i < people; i++) {
      if (i > 0) {
        text.append(",\n");
      }
      text.append("  {\"id\": ").append(i).append(", \"name\": \"Person \\\"").append(i);
      text.append("\\\"\", \"active\": ").append(random.next(2) == 0);
      text.append(", \"balance\": ").append(random.next(20_000) - 10_000);
      text.append(", \"tags\": [\"t").append(random.next(10));
      text.append("\", \"t").append(random.next(10));
      text.append("\"], \"address\": {\"street\": \"Calle ").append(random.next(100));
      text.append("\", \"flat\": null}}");
    }
    return text.append("\n]").toString();
  }

  private sealed interface Value {
    void print(StringBuilder to);

    /** The sum of all numbers. */
    default long sum() {
      return 0;
    }
  }

  private enum Null implements Value {
    NULL;

    @Override
    public void print(StringBuilder to) {
      to.append("null");
    }
  }

  private record Bool(boolean value) implements Value {
    @Override
    public void print(StringBuilder to) {
      to.append(value);
    }
  }

  private record Number(int value) implements Value {
    @Override
    public void print(StringBuilder to) {
      to.append(value);
    }

    @Override
    public long sum() {
      return value;
    }
  }

  private record Text(String value) implements Value {
    @Override
    public void print(StringBuilder to) {
      print(value, to);
    }

    static void print(String value, StringBuilder to) {
      to.append('"');
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '"', '\\' -> to.append('\\').append(c);
          case '\n' -> to.append("\\n");
          default -> to.append(c);
        }
      }
      to.append('"');
    }
  }

  private record Items(List<Value> values) implements Value {
    @Override
    public void print(StringBuilder to) {
      char separator = '[';
      for (Value value : values) {
        to.append(separator);
        value.print(to);
        separator = ',';
      }
      to.append(values.isEmpty() ? "[]" : "]");
    }

    @Override
    public long sum() {
      return values.stream().mapToLong(Value::sum).sum();
    }
  }

  private record Fields(Map<String, Value> fields) implements Value {
    @Override
    public void print(StringBuilder to) {
      char separator = '{';
      for (Map.Entry<String, Value> field : fields.entrySet()) {
        to.append(separator);
        Text.print(field.getKey(), to);
        to.append(':');
        field.getValue().print(to);
        separator = ',';
      }
      to.append(fields.isEmpty() ? "{}" : "}");
    }

    @Override
    public long sum() {
      return fields.values().stream().mapToLong(Value::sum).sum();
    }
  }

  private static final class Parser {
    private final String text;
    private int index;

    Parser(String text) {
      this.text = text;
    }

    Value parse() {
      Value value = parseValue();
      if (index != text.length()) {
        throw unexpected();
      }
      return value;
    }

    private Value parseValue() {
      skipSpace();
      Value value =
          switch (text.charAt(index)) {
            case '{' -> parseFields();
            case '[' -> parseItems();
            case '"' -> new Text(parseText());
            case 't' -> word("true", new Bool(true));
            case 'f' -> word("false", new Bool(false));
            case 'n' -> word("null", Null.NULL);
            default -> new Number(parseNumber());
          };
      skipSpace();
      return value;
    }

    private Value parseFields() {
      Map<String, Value> fields = new LinkedHashMap<>();
      index++;
      skipSpace();
      while (!take('}')) {
        if (!fields.isEmpty()) {
          expect(',');
          skipSpace();
        }
        String name = parseText();
        skipSpace();
        expect(':');
        fields.put(name, parseValue());
      }
      return new Fields(fields);
    }

    private Value parseItems() {
      List<Value> items = new ArrayList<>();
      index++;
      skipSpace();
      while (!take(']')) {
        if (!items.isEmpty()) {
          expect(',');
        }
        items.add(parseValue());
      }
      return new Items(items);
    }

    private String parseText() {
      expect('"');
      int start = index;
      while (text.charAt(index) != '"' && text.charAt(index) != '\\') {
        index++;
      }
      String plain = text.substring(start, index);
      if (take('"')) {
        return plain;
      }
      StringBuilder parts = new StringBuilder(plain);
      while (!take('"')) {
        parts.append(parseChar());
      }
      return parts.toString();
    }

    private char parseChar() {
      if (!take('\\')) {
        return next();
      }
      char escaped = next();
      return escaped == 'n' ? '\n' : escaped;
    }

    private int parseNumber() {
      boolean negative = take('-');
      int start = index;
      int number = 0;
      while (index < text.length() && isDigit(text.charAt(index))) {
        number = number * 10 + (next() - '0');
      }
      if (index == start) {
        throw unexpected();
      }
      return negative ? -number : number;
    }

    private static boolean isDigit(char c) {
      return '0' <= c && c <= '9';
    }

    private Value word(String expected, Value value) {
      for (int i = 0; i < expected.length(); i++) {
        expect(expected.charAt(i));
      }
      return value;
    }

    private void skipSpace() {
      while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\n')) {
        index++;
      }
    }

    private char next() {
      return text.charAt(index++);
    }

    private boolean take(char c) {
      if (text.charAt(index) != c) {
        return false;
      }
      index++;
      return true;
    }

    private void expect(char c) {
      if (!take(c)) {
        throw unexpected();
      }
    }

    private IllegalArgumentException unexpected() {
      return new IllegalArgumentException("unexpected at " + index);
    }
  }
}
