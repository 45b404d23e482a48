package dev.cayo.bytecode.file;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeSize;
import dev.cayo.bytecode.TypeVariable;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the constant pool: each entry once, in order of first use, after those that it refers to.
 */
final class PoolWriter {
  private final Output entries = new Output();
  private final Map<Object, Integer> indices = new HashMap<>();

  Output entries() {
    return entries;
  }

  int string(String value) {
    return literal(new Literal.OfString(value));
  }

  int literal(Literal value) {
    Integer known = indices.get(value);
    if (known != null) {
      return known;
    }
    Output content = new Output();
    if (value instanceof Literal.OfInt number) {
      content.signed(number.value());
      return add(value, Format.INT, content);
    } else if (value instanceof Literal.OfFloat number) {
      content.fixed64(Double.doubleToLongBits(number.value()));
      return add(value, Format.FLOAT, content);
    }
    content.put(utf8(((Literal.OfString) value).value()));
    return add(value, Format.STRING, content);
  }

  int symbol(Symbol symbol) {
    Integer known = indices.get(symbol);
    if (known != null) {
      return known;
    }
    Output content = new Output();
    content.unsigned(string(symbol.module()));
    content.unsigned(string(symbol.name()));
    return add(symbol, Format.SYMBOL, content);
  }

  int type(Type type) {
    Integer known = indices.get(type);
    if (known != null) {
      return known;
    }
    Output content = new Output();
    if (type instanceof Primitive primitive) {
      content.unsigned(primitive.ordinal());
      return add(type, Format.PRIMITIVE, content);
    } else if (type instanceof Basic basic) {
      content.unsigned(basic.ordinal());
      return add(type, Format.BASIC, content);
    } else if (type instanceof TypeVariable variable) {
      content.unsigned(variable.index());
      return add(type, Format.VARIABLE, content);
    }
    return composed(type, content);
  }

  private int composed(Type type, Output content) {
    String excess = TypeSize.excess(type);
    if (excess != null) {
      throw new IllegalArgumentException(excess);
    }
    if (type instanceof ArrayType array) {
      content.unsigned(type(array.element()));
      return add(type, Format.ARRAY, content);
    } else if (type instanceof NullableType nullable) {
      content.unsigned(type(nullable.inner()));
      return add(type, Format.NULLABLE, content);
    } else if (type instanceof ClassType named) {
      content.unsigned(symbol(named.symbol()));
      types(named.arguments(), content);
      return add(type, Format.CLASS, content);
    }
    FunctionType function = (FunctionType) type;
    types(function.parameters(), content);
    content.unsigned(type(function.result()));
    return add(type, Format.FUNCTION_TYPE, content);
  }

  int field(Operand.OfField field) {
    Integer known = indices.get(field);
    if (known != null) {
      return known;
    }
    Output content = new Output();
    content.unsigned(symbol(field.owner()));
    content.unsigned(string(field.name()));
    return add(field, Format.FIELD, content);
  }

  int function(Operand.OfFunction function) {
    Integer known = indices.get(function);
    if (known != null) {
      return known;
    }
    Output content = new Output();
    content.unsigned(symbol(function.symbol()));
    types(function.typeArguments(), content);
    return add(function, Format.FUNCTION, content);
  }

  int method(Operand.OfMethod method) {
    Integer known = indices.get(method);
    if (known != null) {
      return known;
    }
    Output content = new Output();
    content.unsigned(symbol(method.owner()));
    content.unsigned(string(method.name()));
    types(method.typeArguments(), content);
    return add(method, Format.METHOD, content);
  }

  void types(List<Type> types, Output to) {
    to.unsigned(types.size());
    for (Type type : types) {
      to.unsigned(type(type));
    }
  }

  private int add(Object entry, int kind, Output content) {
    int index = indices.size();
    indices.put(entry, index);
    entries.put(kind);
    entries.putSized(content);
    return index;
  }

  private static byte[] utf8(String text) {
    try {
      var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text with half a surrogate pair", e);
    }
  }
}
