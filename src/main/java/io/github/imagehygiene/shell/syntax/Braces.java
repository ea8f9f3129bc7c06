package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Brace expansion (bash manual 3.5.1), of words of a size that people write. */
final class Braces {

  private static final int LONGEST_WORD = 1000;
  private static final int MOST_RESULTS = 100;
  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,9})\\.\\.(-?\\d{1,9})");

  /** What stands for quoted braces, commas and dots while unquoted ones are expanded. */
  private static final String QUOTED = "\uFDD0\uFDD1\uFDD2\uFDD3";

  private static final String PLAIN = "{},.";

  private Braces() {}

  /**
   * The texts that a word becomes.
   *
   * @param text the word's own text, the only one if it has no braces or too many
   */
  static List<String> expand(ShellWord word, String text) {
    if (!word.hasBraces() || text.length() > LONGEST_WORD) {
      return List.of(text);
    }
    StringBuilder marked = new StringBuilder();
    word.parts().forEach(part -> mark(part, marked));
    List<String> results = expand(marked.toString());
    return results.size() > MOST_RESULTS
        ? List.of(text)
        : results.stream().map(result -> translate(result, QUOTED, PLAIN)).toList();
  }

  private static void mark(WordPart part, StringBuilder into) {
    String text = WordValue.prefix(List.of(part));
    into.append(part instanceof Literal ? text : translate(text, PLAIN, QUOTED));
  }

  private static List<String> expand(String text) {
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = closing(text, open);
      List<String> choices = close < 0 ? List.of() : choices(text.substring(open + 1, close));
      if (!choices.isEmpty()) {
        return product(text.substring(0, open), choices, expand(text.substring(close + 1)));
      }
    }
    return List.of(text);
  }

  private static List<String> product(String before, List<String> choices, List<String> behind) {
    List<String> results = new ArrayList<>();
    for (String choice : choices) {
      for (String expanded : expand(choice)) {
        for (String end : behind) {
          if (results.size() <= MOST_RESULTS) {
            results.add(before + expanded + end);
          }
        }
      }
    }
    return results;
  }

  /** What stands between the commas, or the numbers of a range; nothing if it is neither. */
  private static List<String> choices(String inside) {
    Matcher range = RANGE.matcher(inside);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      int step = from <= to ? 1 : -1;
      return IntStream.iterate(from, i -> i != to + step, i -> i + step)
          .limit(MOST_RESULTS + 1L)
          .mapToObj(Integer::toString)
          .toList();
    }
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        choices.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    if (!choices.isEmpty()) {
      choices.add(inside.substring(start));
    }
    return choices;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String translate(String text, String from, String to) {
    StringBuilder translated = new StringBuilder(text);
    for (int i = 0; i < translated.length(); i++) {
      int index = from.indexOf(translated.charAt(i));
      if (index >= 0) {
        translated.setCharAt(i, to.charAt(index));
      }
    }
    return translated.toString();
  }
}
