package dev.cayo.bytecode.assembly;

/**
 * A word of assembly text.
 *
 * @param text of names and text what they stand for; else as written
 */
record Token(Kind kind, String text, int line, int column) {

  enum Kind {
    /** A plain name, which may be a keyword. */
    WORD,
    /** A name between single quotes, which is never a keyword. */
    NAME,
    /** Text between double quotes. */
    TEXT,
    INTEGER,
    FLOAT,
    SIGN,
    END
  }

  String show() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
