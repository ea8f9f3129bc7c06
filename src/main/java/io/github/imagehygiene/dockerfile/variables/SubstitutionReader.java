package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.variables.WordLexer.Refused;
import java.util.Optional;

/** Reads {@code $x} and {@code ${x…}}, and finds what they stand for. */
final class SubstitutionReader {

  private final WordLexer lexer;
  private final boolean keepUnset;
  private final long steps;

  /**
   * @param keepUnset whether variables that are not set stay as written
   * @param steps that may be spent on one match
   */
  SubstitutionReader(WordLexer lexer, boolean keepUnset, long steps) {
    this.lexer = lexer;
    this.keepUnset = keepUnset;
    this.steps = steps;
  }

  Value read() throws Refused {
    int start = lexer.offset();
    lexer.skip(1);
    if (lexer.peek() != '{') {
      String name = name();
      return name.isEmpty() ? Value.of("$") : plain(name, start);
    }
    lexer.skip(1);
    int first = lexer.peek();
    if (first == WordLexer.END) {
      throw new Refused("no } ends the substitution");
    } else if (first == '{' || first == '}' || first == ':') {
      throw new Refused("bad substitution: a name must follow ${");
    }
    return inBraces(name(), start);
  }

  private Value plain(String name, int start) {
    Optional<Value> value = lexer.variable(name);
    return value.orElseGet(() -> Value.of(keepUnset ? lexer.since(start) : ""));
  }

  private Value inBraces(String name, int start) throws Refused {
    boolean colon = lexer.peek() == ':';
    lexer.skip(colon ? 1 : 0);
    int modifier = lexer.peek();
    if (modifier == WordLexer.END) {
      throw new Refused("no } ends the substitution");
    } else if ("}-+?#%/".indexOf(modifier) < 0 || colon && isStrict(modifier)) {
      String shown = (colon ? ":" : "") + Character.toString(modifier);
      throw new Refused("a substitution has no modifier " + shown);
    }
    lexer.skip(1);
    if (modifier == '}') {
      return plain(name, start);
    } else if (modifier == '/') {
      return replacement(name, start);
    }
    boolean cuts = modifier == '#' || modifier == '%';
    Value word = operand('}', cuts, cuts);
    Optional<Value> value = lexer.variable(name);
    if (keepUnset && value.isEmpty()) {
      return Value.of(lexer.since(start));
    }
    return cuts
        ? trimmed(value.orElse(Value.of("")), word, modifier == '%')
        : chosen(name, value, (char) modifier, colon, word);
  }

  private static boolean isStrict(int modifier) {
    return "}#%/".indexOf(modifier) >= 0;
  }

  private Value operand(char stop, boolean escapes, boolean pattern) throws Refused {
    return lexer.until(stop, escapes, pattern, new LexedWords());
  }

  private static Value chosen(
      String name, Optional<Value> value, char modifier, boolean emptyIsUnset, Value word)
      throws Refused {
    if (value.isPresent() && !value.get().isKnown()) {
      return value.get();
    }
    boolean empty = value.isEmpty() || emptyIsUnset && value.get().is("");
    if (modifier == '+') {
      return empty ? Value.of("") : word;
    } else if (!empty) {
      return value.get();
    } else if (modifier == '-') {
      return word;
    }
    String message = word.known().filter(t -> !t.isEmpty()).orElse("it must be set");
    throw new Refused(name + ": " + message);
  }

  private Value trimmed(Value value, Value word, boolean suffix) throws Refused {
    if (!value.isKnown() || !word.isKnown()) {
      return value.isKnown() ? word : value;
    }
    String pattern = word.known().orElse("");
    boolean greedy = pattern.startsWith(suffix ? "%" : "#");
    var shell = ShellPattern.parse(greedy ? pattern.substring(1) : pattern, steps);
    String text = value.known().orElse("");
    return suffix ? shell.withoutSuffix(text, greedy) : shell.withoutPrefix(text, greedy);
  }

  private Value replacement(String name, int start) throws Refused {
    boolean all = lexer.peek() == '/';
    lexer.skip(all ? 1 : 0);
    Value pattern = operand('/', true, true);
    Value by = operand('}', true, false);
    Optional<Value> value = lexer.variable(name);
    if (keepUnset && value.isEmpty()) {
      return Value.of(lexer.since(start));
    }
    for (Value part : new Value[] {value.orElse(Value.of("")), pattern, by}) {
      if (!part.isKnown()) {
        return part;
      }
    }
    var shell = ShellPattern.parse(pattern.known().orElse(""), steps);
    return shell.replaced(value.flatMap(Value::known).orElse(""), by.known().orElse(""), all);
  }

  /** A name, a number, or one special parameter; empty if none stands here. */
  private String name() {
    int start = lexer.offset();
    int first = lexer.codePoint();
    if (Character.isDigit(first)) {
      while (Character.isDigit(lexer.codePoint())) {
        lexer.skip(Character.charCount(lexer.codePoint()));
      }
    } else if (first != WordLexer.END && "@*#?-$!".indexOf(first) >= 0) {
      lexer.skip(1);
    } else {
      while (isNamePart(lexer.codePoint())) {
        lexer.skip(Character.charCount(lexer.codePoint()));
      }
    }
    return lexer.since(start);
  }

  private static boolean isNamePart(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }
}
