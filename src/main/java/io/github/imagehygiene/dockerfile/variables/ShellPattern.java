package io.github.imagehygiene.dockerfile.variables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern as substitutions know it: {@code *} is any text, {@code ?} one character, a backslash
 * takes the meaning from the next. There are no brackets.
 */
final class ShellPattern {

  private static final int STAR = -1;
  private static final int ONE = -2;

  private final int[] tokens;
  private final long steps;

  private ShellPattern(List<Integer> tokens, long steps) {
    this.tokens = tokens.stream().mapToInt(Integer::intValue).toArray();
    this.steps = steps;
  }

  /**
   * @param steps that may be spent on one match, for a file must not buy seconds with a line
   * @throws WordLexer.Refused if a backslash stands before what needs none
   */
  static ShellPattern parse(String pattern, long steps) throws WordLexer.Refused {
    var tokens = new ArrayList<Integer>();
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '*') {
        tokens.add(STAR);
      } else if (c == '?') {
        tokens.add(ONE);
      } else if (c != '\\') {
        tokens.add((int) c);
      } else {
        String escaped = pattern.substring(at + 1, Math.min(at + 2, pattern.length()));
        if (escaped.isEmpty() || !"*?\\}/".contains(escaped)) {
          throw new WordLexer.Refused("invalid escape \\" + escaped + " in a pattern");
        }
        tokens.add((int) escaped.charAt(0));
        at++;
      }
    }
    return new ShellPattern(tokens, steps);
  }

  Value withoutPrefix(String text, boolean longest) {
    if (isTooMuch(text)) {
      return tooMuch();
    }
    int end = match(text, 0, longest);
    return Value.of(end < 0 ? text : text.substring(end));
  }

  Value withoutSuffix(String text, boolean longest) {
    if (isTooMuch(text)) {
      return tooMuch();
    }
    int length = reversed().match(new StringBuilder(text).reverse().toString(), 0, longest);
    return Value.of(length < 0 ? text : text.substring(0, text.length() - length));
  }

  /** Replaces the first, or every, longest match from the left. */
  Value replaced(String text, String by, boolean all) {
    // Without a star, no try looks further than the pattern is long.
    long reach = Arrays.stream(tokens).anyMatch(t -> t == STAR) ? text.length() : 1;
    if (reach * text.length() * (tokens.length + 1L) > steps
        || (long) by.length() * text.length() > steps) {
      return tooMuch();
    }
    var result = new StringBuilder();
    int at = 0;
    int lastMatch = -1;
    while (at <= text.length()) {
      int end = lastMatch < 0 || all ? match(text, at, true) : -1;
      boolean empty = end == at;
      if (end >= 0 && !(empty && lastMatch == at)) {
        result.append(by);
        lastMatch = end;
      }
      if (end > at) {
        at = end;
      } else {
        result.append(text, at, Math.min(at + 1, text.length()));
        at++;
      }
    }
    return Value.of(result.toString());
  }

  private boolean isTooMuch(String text) {
    return (long) text.length() * (tokens.length + 1L) > steps;
  }

  private static Value tooMuch() {
    return Value.unknown("a pattern is too long to be tried");
  }

  private ShellPattern reversed() {
    var tokens = new ArrayList<Integer>();
    for (int i = this.tokens.length - 1; i >= 0; i--) {
      tokens.add(this.tokens[i]);
    }
    return new ShellPattern(tokens, steps);
  }

  /** Where the shortest or longest match that begins at {@code start} ends, or -1. */
  private int match(String text, int start, boolean longest) {
    int found = -1;
    var states = new BitSet();
    reach(states, 0);
    for (int at = start; !states.isEmpty(); at++) {
      if (states.get(tokens.length)) {
        found = at;
        if (!longest) {
          return found;
        }
      }
      if (at == text.length()) {
        return found;
      }
      states = step(states, text.charAt(at));
    }
    return found;
  }

  private BitSet step(BitSet states, char c) {
    var next = new BitSet();
    for (int i = states.nextSetBit(0); i >= 0 && i < tokens.length; i = states.nextSetBit(i + 1)) {
      boolean wild = tokens[i] == STAR || tokens[i] == ONE;
      if (wild ? c != '\n' : tokens[i] == c) {
        reach(next, tokens[i] == STAR ? i : i + 1);
      }
    }
    return next;
  }

  /** A star may match nothing. */
  private void reach(BitSet states, int state) {
    int i = state;
    states.set(i);
    while (i < tokens.length && tokens[i] == STAR) {
      states.set(++i);
    }
  }
}
