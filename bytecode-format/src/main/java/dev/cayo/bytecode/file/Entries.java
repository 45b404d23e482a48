package dev.cayo.bytecode.file;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeSize;
import dev.cayo.bytecode.TypeVariable;

/** Decodes the entries of a pool by their kinds. */
final class Entries {
  private static final Primitive[] PRIMITIVES = Primitive.values();
  private static final Basic[] BASICS = Basic.values();
  private static final long CANONICAL_NAN = Double.doubleToRawLongBits(Double.NaN);

  private Entries() {}

  static Object decode(int kind, Input in, Pool pool) {
    return switch (kind) {
      case Format.STRING -> new Literal.OfString(in.text());
      case Format.INT -> new Literal.OfInt(in.signed());
      case Format.FLOAT -> floating(in);
      case Format.SYMBOL -> new Symbol(pool.string(in), pool.string(in));
      case Format.FIELD -> new Operand.OfField(pool.symbol(in), pool.string(in));
      case Format.FUNCTION -> new Operand.OfFunction(pool.symbol(in), pool.types(in));
      case Format.METHOD -> new Operand.OfMethod(pool.symbol(in), pool.string(in), pool.types(in));
      default -> checked(type(kind, in, pool), in);
    };
  }

  private static Type type(int kind, Input in, Pool pool) {
    return switch (kind) {
      case Format.PRIMITIVE -> PRIMITIVES[below(PRIMITIVES.length, in)];
      case Format.BASIC -> BASICS[below(BASICS.length, in)];
      case Format.ARRAY -> new ArrayType(pool.type(in));
      case Format.CLASS -> new ClassType(pool.symbol(in), pool.types(in));
      case Format.VARIABLE -> new TypeVariable(below(2 * Limits.TYPE_PARAMETERS, in));
      case Format.NULLABLE -> new NullableType(pool.type(in));
      case Format.FUNCTION_TYPE -> new FunctionType(pool.types(in), pool.type(in));
      default -> throw in.malformed("entry of the pool of unknown kind " + kind);
    };
  }

  private static Literal floating(Input in) {
    long bits = in.fixed64();
    double value = Double.longBitsToDouble(bits);
    if (Double.isNaN(value) && bits != CANONICAL_NAN) {
      throw in.malformed("NaN that is not in its one form");
    }
    return new Literal.OfFloat(value);
  }

  private static int below(int limit, Input in) {
    int value = in.unsigned();
    if (value >= limit) {
      throw in.malformed(value + " where less than " + limit + " is expected");
    }
    return value;
  }

  private static Type checked(Type type, Input in) {
    String excess = TypeSize.excess(type);
    if (excess != null) {
      throw in.malformed(excess);
    }
    return type;
  }
}
