package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.MappedText;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds {@code <<EOF} in a line. The escape is a backslash here, whatever the directive says. */
final class HeredocOpeners {

  private static final Pattern FORM = Pattern.compile("(\\d*)<<(-?)\\s*([^<]*)", Pattern.DOTALL);
  private static final char ESCAPE = '\\';

  /** What opens a heredoc. */
  record Opener(Span span, int descriptor, boolean stripTabs, String delimiter, boolean quoted) {}

  private final MappedText line;
  private int at;

  private HeredocOpeners(MappedText line) {
    this.line = line;
  }

  /** The openers in order; none if a quote is never closed. */
  static List<Opener> in(MappedText line) {
    return line.toString().contains("<<") ? new HeredocOpeners(line).openers() : List.of();
  }

  private List<Opener> openers() {
    var found = new ArrayList<Opener>();
    for (at = Blank.skip(line, 0, line.length()); at < line.length(); ) {
      int start = at;
      if (!word()) {
        return List.of();
      }
      opener(line.slice(start, at)).ifPresent(found::add);
      at = Blank.skip(line, at, line.length());
    }
    return found;
  }

  private static Optional<Opener> opener(MappedText word) {
    var form = FORM.matcher(word.toString());
    if (!form.matches() || form.group(3).isEmpty()) {
      return Optional.empty();
    }
    String raw = form.group(3);
    MappedText delimiter = Quoting.remove(word.slice(form.start(3), form.end(3)), ESCAPE);
    boolean quoted = quotes(raw) != quotes(delimiter.toString());
    int descriptor =
        form.group(1).length() > 8 || form.group(1).isEmpty() ? 0 : Integer.parseInt(form.group(1));
    return Optional.of(
        new Opener(
            word.span(), descriptor, !form.group(2).isEmpty(), delimiter.toString(), quoted));
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '\'' || c == '"').count();
  }

  /** Passes over a word; false if a quote in it is never closed. */
  private boolean word() {
    while (at < line.length() && !Blank.isSpace(line.charAt(at))) {
      char c = line.charAt(at);
      if (c == '\'' || c == '"') {
        if (!quote(c)) {
          return false;
        }
      } else if (c == '<' && at + 1 < line.length() && line.charAt(at + 1) == '<') {
        at += 2;
        while (at < line.length() && " \t\r".indexOf(line.charAt(at)) >= 0) {
          at++;
        }
      } else {
        at += c == ESCAPE ? 2 : 1;
      }
    }
    at = Math.min(at, line.length());
    return true;
  }

  private boolean quote(char quote) {
    for (at++; at < line.length() && line.charAt(at) != quote; at++) {
      if (quote == '"' && line.charAt(at) == ESCAPE) {
        at++;
      }
    }
    at++;
    return at <= line.length();
  }
}
