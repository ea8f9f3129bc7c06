package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.Allowance;
import io.github.imagehygiene.dockerfile.variables.LexedWord;
import io.github.imagehygiene.dockerfile.variables.Variables;
import io.github.imagehygiene.dockerfile.variables.WordLexer;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds {@code <<EOF} in a line. The escape is a backslash here, whatever the directive says. */
public final class HeredocOpeners {

  private static final Pattern FORM = Pattern.compile("(\\d*)<<(-?)\\s*([^<]*)", Pattern.DOTALL);
  private static final char ESCAPE = '\\';

  /** What opens a heredoc. */
  record Opener(Span span, int descriptor, boolean stripTabs, String delimiter, boolean quoted) {}

  private HeredocOpeners() {}

  /** The openers in order; none if Docker cannot split the line into words. */
  static List<Opener> in(SplicedText line) {
    if (!line.toString().contains("<<")) {
      return List.of();
    }
    var found = new ArrayList<Opener>();
    for (LexedWord word : words(line.toString(), WordLexer.Mode.HEREDOC_LINE)) {
      opener(word, line).ifPresent(found::add);
    }
    return found;
  }

  /** The words, variables as written; none if the text is refused. */
  private static List<LexedWord> words(String text, WordLexer.Mode mode) {
    try {
      return new WordLexer(text, ESCAPE, mode, Variables.NONE, Allowance.ONE).lex().words();
    } catch (WordLexer.Refused e) {
      return List.of();
    }
  }

  /** Whether a word opens a heredoc. */
  public static boolean isOpener(SplicedText word) {
    return opener(new LexedWord(word.toString(), 0, word.length()), word).isPresent();
  }

  private static Optional<Opener> opener(LexedWord word, SplicedText line) {
    var form = FORM.matcher(word.text());
    if (!form.matches() || form.group(3).isEmpty()) {
      return Optional.empty();
    }
    String raw = form.group(3);
    var words = words(raw, WordLexer.Mode.HEREDOC_DELIMITER);
    if (words.size() != 1) {
      return Optional.empty();
    }
    String delimiter = words.get(0).text();
    return Optional.of(
        new Opener(
            line.span(word.start(), word.end()),
            descriptor(form.group(1)),
            !form.group(2).isEmpty(),
            delimiter,
            quotes(raw) != quotes(delimiter)));
  }

  private static int descriptor(String digits) {
    return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '\'' || c == '"').count();
  }
}
