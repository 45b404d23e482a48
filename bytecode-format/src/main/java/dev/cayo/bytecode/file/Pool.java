package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constant pool of a file that is being read. Entries are found at once and decoded when first
 * asked for. An entry refers to earlier ones only, so there are no cycles. Threads may share a
 * pool: they may decode an entry twice, to equal immutable values.
 */
final class Pool {
  /** Deepest chain of entries: a type, and what mentions it. */
  private static final int MAX_DEPTH = Limits.TYPE_DEPTH + 2;

  private final Input section;
  private int[] offsets = new int[256];
  private int size;
  private final @Nullable Object[] values;

  Pool(Input section) {
    this.section = section;
    while (!section.atEnd()) {
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, size * 2);
      }
      offsets[size++] = section.position();
      section.next();
      section.skip(section.unsigned());
    }
    values = new Object[size];
  }

  /** The string whose index stands at the cursor. */
  String string(Input from) {
    if (entry(from) instanceof Literal.OfString text) {
      return text.value();
    }
    throw refuse(from, "string");
  }

  Literal literal(Input from) {
    if (entry(from) instanceof Literal literal) {
      return literal;
    }
    throw refuse(from, "literal");
  }

  Type type(Input from) {
    if (entry(from) instanceof Type type) {
      return type;
    }
    throw refuse(from, "type");
  }

  Symbol symbol(Input from) {
    if (entry(from) instanceof Symbol symbol) {
      return symbol;
    }
    throw refuse(from, "symbol");
  }

  Operand.OfField field(Input from) {
    if (entry(from) instanceof Operand.OfField field) {
      return field;
    }
    throw refuse(from, "field");
  }

  Operand.OfFunction function(Input from) {
    if (entry(from) instanceof Operand.OfFunction function) {
      return function;
    }
    throw refuse(from, "function");
  }

  Operand.OfMethod method(Input from) {
    if (entry(from) instanceof Operand.OfMethod method) {
      return method;
    }
    throw refuse(from, "method");
  }

  List<String> strings(Input from) {
    int count = from.count();
    List<String> strings = new ArrayList<>(Math.min(count, 16));
    for (int i = 0; i < count; i++) {
      strings.add(string(from));
    }
    return List.copyOf(strings);
  }

  List<Type> types(Input from) {
    int count = from.count();
    if (count == 0) {
      return List.of();
    }
    List<Type> types = new ArrayList<>(Math.min(count, 16));
    for (int i = 0; i < count; i++) {
      types.add(type(from));
    }
    return List.copyOf(types);
  }

  private static MalformedObjectException refuse(Input from, String expected) {
    return from.malformed("the index before is not that of a " + expected);
  }

  private Object entry(Input from) {
    int index = from.unsigned();
    if (index >= size) {
      throw from.malformed("index " + index + " into a pool of " + size);
    }
    if (index >= from.bound) {
      throw from.malformed("an entry of the pool refers to itself or to a later one");
    }
    Object known = values[index];
    if (known == null) {
      known = decode(index, from);
      values[index] = known;
    }
    return known;
  }

  private Object decode(int index, Input from) {
    if (from.depth > MAX_DEPTH) {
      throw from.malformed("type nested more than " + Limits.TYPE_DEPTH + " deep");
    }
    int offset = offsets[index];
    Input content = section.entry(offset + 1, index, from.depth + 1);
    Object value = Entries.decode(section.at(offset), content, this);
    content.expectEnd("entry of the pool");
    return value;
  }
}
