package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import java.text.Normalizer;
import org.antlr.v4.runtime.CommonToken;

/**
 * Which characters may stand where. Outside strings and comments only those that make tokens;
 * inside them anything but NUL and lone surrogates, with a warning for characters that reorder what
 * a reader sees.
 */
final class CharacterRules {
  private static final int LONGEST_NAME = 1_000;

  /** Letters of other scripts that most fonts draw like ASCII letters. */
  private static final String LOOKALIKES =
      "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
          + "\u03bd\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422"
          + "\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u051b\u051d"
          + "\u0578\u057d\u0585\u0131\u0237";

  private final Reporter reporter;
  private final String text;
  private final boolean suspicious;
  private int refusedEnd = -1;

  CharacterRules(Reporter reporter) {
    this.reporter = reporter;
    this.text = reporter.source().text();
    this.suspicious = isSuspicious(text);
  }

  private static boolean isSuspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || isBidirectional(c) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses a character that begins no token; a run of them is one error. */
  void refuse(CommonToken token) {
    int start = token.getStartIndex();
    int c = text.codePointAt(start);
    boolean byteOrderMark = c == 0xFEFF && start == 0;
    boolean replaced = c == 0xFFFD && !reporter.source().malformed().isEmpty();
    if (byteOrderMark || replaced) {
      return;
    }
    if (start != refusedEnd) {
      reporter.reportMended(refusal(token, c));
    }
    refusedEnd = token.getStopIndex() + 1;
  }

  private Diagnostic refusal(CommonToken token, int c) {
    if (c == 0 || isLoneSurrogate(c)) {
      return Diagnostic.of(DiagnosticCode.INVALID_TEXT, reporter.span(token), describe(c));
    }
    Diagnostic found =
        Diagnostic.of(DiagnosticCode.INVALID_CHARACTER, reporter.span(token), describe(c));
    String hint = hintFor(c);
    return hint == null ? found : found.withHint(hint);
  }

  private static @org.jspecify.annotations.Nullable String hintFor(int c) {
    if (isBidirectional(c)) {
      return "it would make the code read differently from what it does; remove it";
    }
    return switch (c) {
      case '#' -> "comments begin with `//`";
      case '`' -> "names stand without quotes, strings in \"double quotes\"";
      case '@' -> "Cayo has no annotations";
      case '\\' -> "a line goes on after an operator, a comma or an open bracket";
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> "strings stand in straight quotes: \"";
      case 0x2018, 0x2019 -> "a Char stands in straight quotes: '";
      case 0xA0, 0x2003, 0x2009, 0x202F, 0x3000, 0x200B, 0xFEFF ->
          "it looks like a space, but is another character";
      case 0x2013, 0x2014, 0x2212 -> "minus is written `-`";
      case 0x2192 -> "write `->`";
      case 0xD7 -> "write `*`";
      default -> null;
    };
  }

  /** Checks the characters of a comment, a string or a Char. */
  void checkInside(CommonToken token) {
    if (!suspicious) {
      return;
    }
    int end = token.getStopIndex() + 1;
    for (int i = token.getStartIndex(); i < end; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == 0 || isLoneSurrogate(c)) {
        reporter.report(DiagnosticCode.INVALID_TEXT, reporter.span(i, next), describe(c));
        return;
      }
      if (isBidirectional(c)) {
        reporter.report(DiagnosticCode.BIDIRECTIONAL_CONTROL, reporter.span(i, next), describe(c));
        return;
      }
      i = next;
    }
  }

  /** Checks a name: its length, its normal form, and letters that pretend to be others. */
  void checkName(CommonToken token) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    if (end - start > LONGEST_NAME) {
      reporter.report(
          DiagnosticCode.NAME_TOO_LONG, reporter.span(token), Integer.toString(LONGEST_NAME));
    } else if (!isAscii(start, end)) {
      checkUnicodeName(token, text.substring(start, end));
    }
  }

  private void checkUnicodeName(CommonToken token, String name) {
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      reporter.report(
          Diagnostic.of(DiagnosticCode.NAME_NOT_NORMAL, reporter.span(token), name)
              .withHint("two spellings that look the same would be two names; write it composed"));
      return;
    }
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (LOOKALIKES.indexOf(c) >= 0) {
        found.append(found.length() == 0 ? "" : ", ").append(describe(c));
      } else if (c >= 0x80) {
        return; // other letters of the script show that it is a word of that script
      }
    }
    if (found.length() > 0) {
      reporter.report(DiagnosticCode.LOOKALIKE_NAME, reporter.span(token), name, found.toString());
    }
  }

  private boolean isAscii(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** The characters that change the order in which text is shown. */
  private static boolean isBidirectional(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** A character as a message shows it: itself where it is visible, else its code point. */
  static String describe(int c) {
    String code = String.format("U+%04X", c);
    boolean visible = (c > ' ' && c < 0x7F) || Character.isLetterOrDigit(c);
    return visible ? "`" + Character.toString(c) + "`" + (c < 0x7F ? "" : " (" + code + ")") : code;
  }
}
