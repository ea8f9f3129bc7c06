package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.Unreadable;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the text of a script once, from start to end, and counts how deep its constructs
 * nest. Beyond {@link #DEEPEST} levels it gives up on the rest, so that no input overflows the
 * stack.
 */
public final class Cursor {

  /** What {@link #peek()} says at the end of the text. */
  static final int END = -1;

  /** Levels of nesting; each costs a dozen frames of stack. Scripts of people stay below 20. */
  static final int DEEPEST = 100;

  private final SplicedText text;
  private final int length;
  private final List<Unreadable> problems = new ArrayList<>();
  private int position;
  private int depth;
  private boolean gaveUp;
  private boolean cutOff;
  private int documentsAfter = -1;
  private int documentsEnd;

  Cursor(SplicedText text, int depth) {
    this.text = text;
    this.length = text.length();
    this.depth = depth;
  }

  public SplicedText text() {
    return text;
  }

  public int depth() {
    return depth;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= length;
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    int index = position + ahead;
    return index < length ? text.charAt(index) : END;
  }

  public boolean at(String expected) {
    return text.startsWith(expected, position);
  }

  /** True if an unquoted word that is exactly this stands here. */
  boolean atWord(String expected) {
    return at(expected) && isMeta(peek(expected.length()));
  }

  void skip(int count) {
    position = Math.min(length, position + count);
  }

  void moveTo(int index) {
    position = index;
  }

  /** Goes over {@code expected} if it stands here. */
  boolean take(String expected) {
    boolean found = at(expected);
    if (found) {
      skip(expected.length());
    }
    return found;
  }

  SplicedText since(int start) {
    return text.slice(start, position);
  }

  Span spanSince(int start) {
    return text.span(start, position);
  }

  /** Units of the line break that stands {@code ahead}: 0 if there is none. */
  int lineBreak(int ahead) {
    int c = peek(ahead);
    if (c == '\r') {
      int next = peek(ahead + 1);
      return next == '\n' ? 2 : next == END ? 1 : 0;
    }
    return c == '\n' ? 1 : 0;
  }

  /** Goes over spaces, tabs and continuations. */
  void blanks() {
    for (int c = peek(); ; c = peek()) {
      if (c == ' ' || c == '\t') {
        position++;
      } else if (c == '\\' && lineBreak(1) > 0) {
        position += 1 + lineBreak(1);
      } else {
        return;
      }
    }
  }

  /** Goes over blanks, comments and line breaks. */
  void lines() {
    do {
      blanks();
      comment();
    } while (newline());
  }

  /** Goes over a comment, up to its line break. */
  void comment() {
    if (peek() == '#') {
      while (!atEnd() && lineBreak(0) == 0) {
        position++;
      }
    }
  }

  /** Goes over a line break and over the here-documents that were announced before it. */
  boolean newline() {
    int units = lineBreak(0);
    if (units == 0) {
      return false;
    }
    position = position == documentsAfter ? documentsEnd : position + units;
    return true;
  }

  /** Where the line break stands behind which the next here-document begins. */
  int documentsAfter() {
    return documentsAfter;
  }

  /** Where the last here-document of this line ends. */
  int documentsEnd() {
    return documentsEnd;
  }

  void documents(int after, int end) {
    documentsAfter = after;
    documentsEnd = end;
  }

  /** Goes one level deeper, or gives up on the rest of the text: then the answer is false. */
  boolean enter() {
    if (depth >= DEEPEST) {
      unreadable("nested deeper than " + DEEPEST + " levels", position, length);
      gaveUp = true;
      position = length;
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Notes that what stands since {@code start} cannot be read. */
  public Unreadable unreadable(String why, int start) {
    return unreadable(why, start, position);
  }

  /** Notes that the text ends before what was opened at {@code start} is closed. */
  void cutOff(String why, int start) {
    unreadable(why, start);
    cutOff = true;
  }

  /** True if the text ended within something that was opened, so that its end is not known. */
  boolean isCutOff() {
    return cutOff || gaveUp;
  }

  private Unreadable unreadable(String why, int start, int end) {
    Unreadable problem = new Unreadable(why, text.span(start, end));
    if (!gaveUp) {
      problems.add(problem);
    }
    return problem;
  }

  public List<Unreadable> problems() {
    return problems;
  }

  /** Adopts the problems of a script within this one. */
  void adopt(Cursor inner) {
    if (!gaveUp) {
      problems.addAll(inner.problems);
    }
  }

  /** True for what ends an unquoted word. */
  static boolean isMeta(int c) {
    return c == END || " \t\n\r;&|()<>".indexOf(c) >= 0;
  }
}
