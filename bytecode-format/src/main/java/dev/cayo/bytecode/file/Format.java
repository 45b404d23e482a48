package dev.cayo.bytecode.file;

/** The numbers of the format. */
final class Format {
  /** NUL, then "CYO". */
  static final byte[] MAGIC = {0, 'C', 'Y', 'O'};

  /** Raised where older readers would misunderstand. */
  static final int MAJOR = 1;

  /** Raised where older readers understand what they know of it. */
  static final int MINOR = 0;

  static final int CHECKSUM_LENGTH = 4;

  // sections; a reader skips those that it does not know from OPTIONAL on, and refuses others
  static final int POOL = 1;
  static final int DECLARATIONS = 2;
  static final int CODE = 3;
  static final int OPTIONAL = 0x80;
  static final int DEBUG = 0x81;

  // entries of the pool
  static final int STRING = 1;
  static final int INT = 2;
  static final int FLOAT = 3;
  static final int SYMBOL = 4;
  static final int PRIMITIVE = 5;
  static final int BASIC = 6;
  static final int ARRAY = 7;
  static final int CLASS = 8;
  static final int VARIABLE = 9;
  static final int NULLABLE = 10;
  static final int FUNCTION_TYPE = 11;
  static final int FIELD = 12;
  static final int FUNCTION = 13;
  static final int METHOD = 14;

  // imports
  static final int IMPORT_TYPE = 0;
  static final int IMPORT_FUNCTION = 1;
  static final int IMPORT_GLOBAL = 2;

  private Format() {}
}
