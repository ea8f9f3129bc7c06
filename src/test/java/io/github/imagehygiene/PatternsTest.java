package io.github.imagehygiene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the sources takes time that is linear in the text, and a stack that
 * does not grow with it: most are tried on text that somebody else wrote.
 */
class PatternsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** They read tables and pages of ours, or a page's examples. */
  private static final Set<String> OUR_TEXTS =
      Set.of(
          "DownloadCheck",
          "ExampleParser",
          "FactTable",
          "Fetch",
          "Hashing",
          "PageParser",
          "TokenForm",
          "Vocabulary",
          "WeakenedCheck");

  /** A call that takes an expression, up to what is written there, which may go on with a plus. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:(?<name>[A-Z_0-9]++)\\s*+=\\s*+)?+(?:Pattern)?\\.(?<call>compile|matches|replaceAll|replaceFirst|split)\\(\\s*+"
              + "(?<text>\"(?:[^\"\\\\]|\\\\.)*+\"(?:\\s*+\\+\\s*+\"(?:[^\"\\\\]|\\\\.)*+\")*+)");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private static final Pattern SEARCH = Pattern.compile("\\.(?:find|results)\\(\\)");

  /** Units of text that are looked at for each unit there is: names are bounded by about 100. */
  private static final int WORK = 600;

  private static final int LENGTH = 4_000;

  /** Bytes; with as small a stack, what recurs for each unit ends early. */
  private static final int STACK = 150_000;

  /**
   * An expression.
   *
   * @param where the file that it is in
   * @param whole whether it is only held against whole texts, and nowhere searched for
   */
  private record Expression(String where, String text, boolean whole) {}

  @Test
  void are_linear_and_do_not_recur() throws IOException, InterruptedException {
    var expressions = expressions();
    assertThat(expressions).hasSizeGreaterThan(200);
    var bad = new TreeSet<String>();
    var thread =
        new Thread(
            null, () -> expressions.forEach(each -> tryOut(each, bad)), "expressions", STACK);
    thread.start();
    thread.join();
    assertThat(bad).isEmpty();
  }

  private static List<Expression> expressions() throws IOException {
    var found = new ArrayList<Expression>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(PatternsTest::isOfOthers).sorted().toList()) {
        String source = Files.readString(file);
        var calls = CALL.matcher(source);
        while (calls.find()) {
          var text = new StringBuilder();
          LITERAL.matcher(calls.group("text")).results().forEach(m -> text.append(m.group(1)));
          found.add(
              new Expression(
                  file.getFileName().toString(),
                  unescaped(text.toString()),
                  isWhole(source, calls.group("call"), calls.group("name"))));
        }
      }
    }
    return found;
  }

  private static boolean isOfOthers(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !OUR_TEXTS.contains(name.replace(".java", ""));
  }

  /** By how the file goes on with it: as {@code NAME.matcher(x).matches()}, or by a variable. */
  private static boolean isWhole(String source, String call, String name) {
    if (!call.equals("compile") || name == null) {
      return call.equals("matches");
    }
    return Pattern.compile("(?<![\\w.])" + name + "\\b(?!\\s*=)(?<use>[^;]*+)")
        .matcher(source)
        .results()
        .map(use -> use.group(1).strip())
        .allMatch(use -> isWhole(use) || !SEARCH.matcher(source).find() && !isReplaced(use));
  }

  private static boolean isWhole(String use) {
    return use.matches(
        "(?s)\\.asMatchPredicate.*|::matcher.*|\\.matcher\\(.*\\)\\s*\\.(?:matches|lookingAt)\\(.*");
  }

  private static boolean isReplaced(String use) {
    return use.matches("(?s)\\.(?:split|matcher\\(.*\\)\\s*\\.replace).*");
  }

  private static String unescaped(String literal) {
    return Pattern.compile("(?<!\\\\)((?:\\\\{2})*+)\\\\u([0-9A-Fa-f]{4})")
        .matcher(literal)
        .replaceAll(m -> m.group(1) + (char) Integer.parseInt(m.group(2), 16))
        .translateEscapes();
  }

  private static void tryOut(Expression expression, Set<String> bad) {
    var pattern = Pattern.compile(expression.text());
    for (String text : texts(expression.text())) {
      String what = expression.where() + ": " + expression.text() + " on ";
      String sample = text.substring(0, 40).replace("\n", "\\n") + "…";
      try {
        var counted = new Counted(text, new int[] {WORK * text.length()});
        Matcher matcher = pattern.matcher(counted);
        matcher.matches();
        matcher.lookingAt();
        matcher.reset();
        while (!expression.whole() && matcher.find()) {
          assertThat(matcher.end()).isNotNegative();
        }
      } catch (StackOverflowError e) {
        bad.add(what + sample + " overflows the stack");
        return;
      } catch (TooMuchWork e) {
        bad.add(what + sample + " is not linear");
        return;
      }
    }
  }

  /** Rows of what the expression is about: its words, its characters, and pairs of those. */
  private static Set<String> texts(String expression) {
    var units = new LinkedHashSet<String>();
    Pattern.compile("[\\w:/=. -]{2,20}+")
        .matcher(expression)
        .results()
        .forEach(m -> units.add(m.group()));
    var letters = new LinkedHashSet<String>(List.of("a", "0", " ", "\n", "-", "_"));
    expression
        .chars()
        .filter(c -> !Character.isLetterOrDigit(c))
        .forEach(c -> letters.add(Character.toString(c)));
    for (String letter : letters) {
      letters.forEach(other -> units.add(letter + other));
    }
    var texts = new LinkedHashSet<String>();
    for (String unit : units) {
      texts.add(row(unit, LENGTH) + "\u0001");
    }
    return texts;
  }

  private static String row(String unit, int length) {
    return unit.repeat(length / unit.length() + 1);
  }

  private static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text of which a bounded number of units can be read. */
  private record Counted(String text, int[] left) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (left[0]-- == 0) {
        throw new TooMuchWork();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
