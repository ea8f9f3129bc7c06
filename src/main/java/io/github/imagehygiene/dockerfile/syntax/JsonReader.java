package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON array as Go's {@code encoding/json} does, with the place of each string. It does not
 * recurse, so that depth costs no stack.
 */
final class JsonReader {

  /** The text is no JSON array. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  /** A string of the array, decoded, and its place with the quotes. */
  record Element(SplicedText decoded, Span span) {}

  private final SplicedText text;
  private final BitSet objects = new BitSet();
  private int depth;
  private int at;
  private Optional<Span> notString = Optional.empty();

  JsonReader(SplicedText text) {
    this.text = text;
  }

  /** The first element that is no string. */
  Optional<Span> firstNotString() {
    return notString;
  }

  /**
   * The strings of the array; other elements are passed over.
   *
   * @throws Malformed with what was expected and what was found
   */
  List<Element> elements() throws Malformed {
    var strings = new ArrayList<Element>();
    expect('[');
    depth = 1;
    boolean fresh = true;
    while (depth > 0) {
      blanks();
      if (next() == close()) {
        at++;
        depth--;
        fresh = false;
      } else {
        if (!fresh) {
          expect(',');
          blanks();
        }
        fresh = value(strings);
      }
    }
    blanks();
    if (at < text.length()) {
      throw new Malformed("text follows the closing bracket");
    }
    return strings;
  }

  private char close() {
    return objects.get(depth) ? '}' : ']';
  }

  /** Reads a scalar, or opens an array or object; tells whether it opened one. */
  private boolean value(List<Element> strings) throws Malformed {
    if (objects.get(depth)) {
      blanks();
      string();
      blanks();
      expect(':');
      blanks();
    }
    int start = at;
    char c = next();
    if (c == '"') {
      SplicedText decoded = string();
      if (depth == 1) {
        strings.add(new Element(decoded, text.span(start, at)));
      }
      return false;
    }
    boolean opens = c == '[' || c == '{';
    if (opens) {
      at++;
    } else {
      scalar();
    }
    if (depth == 1 && notString.isEmpty()) {
      notString = Optional.of(text.span(start, at));
    }
    if (opens) {
      objects.set(++depth, c == '{');
    }
    return opens;
  }

  private void scalar() throws Malformed {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.slice(start, at).toString();
    boolean right =
        word.equals("true")
            || word.equals("false")
            || word.equals("null")
            || word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    if (!right) {
      at = start;
      throw unexpected("a string in double quotes");
    }
  }

  private SplicedText string() throws Malformed {
    expect('"');
    var decoded = SplicedText.builder(text.span(at, at).start());
    while (true) {
      if (at == text.length()) {
        throw new Malformed("a string is not closed");
      }
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return decoded.build();
      } else if (c < ' ') {
        throw new Malformed("a control character stands in a string");
      } else if (c == '\\') {
        escape(decoded);
      } else {
        decoded.append(text.slice(at, at + 1));
        at++;
      }
    }
  }

  private void escape(SplicedText.Builder decoded) throws Malformed {
    int start = at++;
    char c = next();
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      at++;
      decoded.append("\"\\/\b\f\n\r\t".substring(simple, simple + 1), text.span(start, at));
    } else if (c == 'u') {
      at++;
      int end = Math.min(at + 4, text.length());
      String digits = text.slice(at, end).toString();
      if (!digits.matches("[0-9a-fA-F]{4}")) {
        throw new Malformed("four hexadecimal digits must follow \\u");
      }
      at = end;
      char unit = (char) Integer.parseInt(digits, 16);
      decoded.append(String.valueOf(unit), text.span(start, at));
    } else {
      throw new Malformed("\\" + c + " is no JSON escape");
    }
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char next() throws Malformed {
    if (at == text.length()) {
      throw new Malformed("the array is not closed");
    }
    return text.charAt(at);
  }

  private void expect(char wanted) throws Malformed {
    if (next() != wanted) {
      throw unexpected(String.valueOf(wanted));
    }
    at++;
  }

  private Malformed unexpected(String wanted) throws Malformed {
    return new Malformed("expected " + wanted + ", found " + next());
  }
}
