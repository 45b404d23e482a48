package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.diagnostics.Span;
import java.lang.reflect.RecordComponent;
import java.util.Collection;

/**
 * Prints a syntax tree as indented text for golden files: each record with its components, spans
 * left out. What is empty, null or false is left out too.
 */
final class AstPrinter {
  private final StringBuilder out = new StringBuilder();

  private AstPrinter() {}

  static String print(Object node) {
    AstPrinter printer = new AstPrinter();
    printer.value("", node, 0);
    return printer.out.toString();
  }

  private void value(String name, Object value, int depth) {
    if (value == null || value instanceof Span || value instanceof SourceFile) {
      return;
    }
    if (value instanceof Collection<?> items) {
      list(name, items, depth);
    } else if (value instanceof Record record) {
      line(name, title(record), depth);
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        value(component.getName(), read(component, record), depth + 1);
      }
    } else if (!Boolean.FALSE.equals(value)) {
      line(name, value instanceof String text ? quote(text) : value.toString(), depth);
    }
  }

  private void list(String name, Collection<?> items, int depth) {
    if (items.isEmpty()) {
      return;
    }
    if (!(items.iterator().next() instanceof Record)) {
      line(name, items.toString(), depth);
      return;
    }
    line(name, "", depth);
    items.forEach(item -> value("-", item, depth + 1));
  }

  private void line(String name, String text, int depth) {
    out.append("  ".repeat(depth));
    String label = name.isEmpty() || name.equals("-") ? name : name + ":";
    out.append(label).append(label.isEmpty() || text.isEmpty() ? "" : " ").append(text);
    out.append('\n');
  }

  private static String title(Record record) {
    Class<?> type = record.getClass();
    Class<?> owner = type.getDeclaringClass();
    boolean family = owner != null && Node.class.isAssignableFrom(owner);
    return family ? owner.getSimpleName() + "." + type.getSimpleName() : type.getSimpleName();
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + "\"";
  }
}
