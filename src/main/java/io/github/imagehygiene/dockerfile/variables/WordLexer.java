package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.Allowance;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces variables, removes quotes and escapes and splits at blanks, as BuildKit's {@code
 * frontend/dockerfile/shell} does; with values that may be unknown.
 */
public final class WordLexer {

  /**
   * What is left as written.
   *
   * @param document whether quotes mean nothing at all
   */
  public record Mode(boolean quotes, boolean escapes, boolean unset, boolean document) {
    static final Mode EXPAND = new Mode(false, false, false, false);
    public static final Mode HEREDOC_LINE = new Mode(true, true, true, false);
    public static final Mode HEREDOC_DELIMITER = new Mode(false, false, true, false);
    static final Mode HEREDOC_BODY = new Mode(true, false, false, true);
  }

  /** Docker would refuse the word. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  /** What reading came to; no words if an unknown value may part them anywhere. */
  public record Lexed(Value value, List<LexedWord> words) {}

  static final int END = -1;
  private static final int DEEPEST = 100;

  private final String text;
  private final char escape;
  private final Mode mode;
  private final SubstitutionReader substitutions;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> unset = new LinkedHashSet<>();
  private final Variables variables;
  private final Allowance allowance;
  private boolean keepEscapes;
  private int depth;
  private int at;

  public WordLexer(String text, char escape, Mode mode, Variables variables, Allowance allowance) {
    this.text = text;
    this.escape = escape;
    this.mode = mode;
    this.variables = variables;
    this.allowance = allowance;
    this.keepEscapes = mode.escapes;
    this.substitutions = new SubstitutionReader(this, mode.unset, allowance.steps());
  }

  /** Reads the text of a word; in a heredoc the escape is a backslash, whatever the file's is. */
  public static WordLexer of(
      Word word, String text, char escape, Variables variables, Allowance allowance) {
    return word.expansion() == Word.Expansion.DOCUMENT
        ? new WordLexer(text, '\\', Mode.HEREDOC_BODY, variables, allowance)
        : new WordLexer(text, escape, Mode.EXPAND, variables, allowance);
  }

  public Expanded expand() {
    try {
      Value value = lex().value;
      return new Expanded(value, used, unset, Optional.empty());
    } catch (Refused e) {
      var unknown = Value.unknown(e.getMessage());
      return new Expanded(unknown, used, unset, Optional.of(e.getMessage()));
    }
  }

  public Lexed lex() throws Refused {
    var words = new LexedWords();
    Value value = until(END, keepEscapes, false, words);
    return new Lexed(value, value.isKnown() ? words.done() : List.of());
  }

  /**
   * Reads up to a character, and passes over it.
   *
   * @param stop {@link #END} for the end of the text
   * @param escapes whether escapes are kept
   * @param pattern whether escapes in quotes are doubled, for a pattern that is read again
   */
  Value until(int stop, boolean escapes, boolean pattern, LexedWords words) throws Refused {
    if (++depth > DEEPEST) {
      throw new Refused("substitutions are nested too deeply");
    }
    boolean before = keepEscapes;
    keepEscapes = escapes;
    var result = new Joined(allowance.text());
    while (peek() != END) {
      int start = at;
      int c = peek();
      if (c == stop) {
        at++;
        keepEscapes = before;
        depth--;
        return result.value();
      } else if (c == '$') {
        Value value = substitutions.read();
        if (result.add(value)) {
          words.split(value.known().orElse(""), start, at);
        }
      } else if (!mode.document && (c == '\'' || c == '"' || c == '<')) {
        var part = new Joined(allowance.text());
        special((char) c, pattern, part);
        result.add(part.value());
        words.whole(part.value().known().orElse(""), start, at);
      } else {
        character(result, words);
      }
    }
    if (stop != END) {
      throw new Refused("no " + (char) stop + " ends the substitution");
    }
    depth--;
    return result.value();
  }

  private void character(Joined result, LexedWords words) {
    int start = at;
    char c = next();
    if (c != escape) {
      result.add(c);
      words.split(String.valueOf(c), start, at);
      return;
    }
    String kept = keepEscapes ? String.valueOf(c) : "";
    String escaped = peek() == END ? "" : String.valueOf(next());
    result.add(kept + escaped);
    words.whole(kept + escaped, start, at);
  }

  private void special(char c, boolean pattern, Joined result) throws Refused {
    switch (c) {
      case '\'' -> singleQuote(pattern, result);
      case '"' -> doubleQuote(pattern, result);
      default -> possibleHeredoc(result);
    }
  }

  private void singleQuote(boolean pattern, Joined result) throws Refused {
    quote(result);
    while (peek() != '\'') {
      if (peek() == END) {
        throw new Refused("a single quote is never closed");
      }
      char c = next();
      result.add(pattern && c == escape ? "" + c + c : String.valueOf(c));
    }
    quote(result);
  }

  private void doubleQuote(boolean pattern, Joined result) throws Refused {
    quote(result);
    while (peek() != '"') {
      if (peek() == END) {
        throw new Refused("a double quote is never closed");
      } else if (peek() == '$') {
        result.add(substitutions.read());
      } else {
        quoted(pattern, result);
      }
    }
    quote(result);
  }

  private void quoted(boolean pattern, Joined result) {
    char c = next();
    int after = peek();
    if (c != escape) {
      result.add(c);
    } else if (after == '"' || after == '$' || after == escape) {
      result.add((keepEscapes ? String.valueOf(c) : "") + next());
    } else if (after != END) {
      boolean doubled = keepEscapes && (!mode.quotes || pattern);
      result.add(doubled ? "" + c + c : String.valueOf(c));
    }
  }

  private void quote(Joined result) {
    char c = next();
    if (mode.quotes) {
      result.add(c);
    }
  }

  /** Blanks after {@code <<} and {@code <<-} belong to the word. */
  private void possibleHeredoc(Joined result) {
    int start = at++;
    if (peek() == '<') {
      at++;
      at += peek() == '-' ? 1 : 0;
      while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
        at++;
      }
    }
    result.add(text.substring(start, at));
  }

  /** The next character, or {@link #END}. */
  int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  char next() {
    return text.charAt(at++);
  }

  int codePoint() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  String since(int start) {
    return text.substring(start, at);
  }

  int offset() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  Optional<Value> variable(String name) {
    Optional<Value> value = variables.get(name);
    (value.isPresent() ? used : unset).add(name);
    return value;
  }
}
