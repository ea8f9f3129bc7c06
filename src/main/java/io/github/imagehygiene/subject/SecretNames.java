package io.github.imagehygiene.subject;

import io.github.imagehygiene.text.FactTable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells by its name whether a variable holds a secret; the words are in {@code secret-names.txt}.
 * What a name denotes is its last word: {@code PASSWORD_FILE} is a file.
 *
 * @param more further words that make a name a secret, in lower case
 */
public record SecretNames(Set<String> more) {

  /** How sure a name is of a secret; ordered. */
  public enum Likeness {
    NONE,
    /** Such as {@code key}, which may also open a cache. */
    WEAK,
    STRONG
  }

  private static final Map<String, Set<String>> TABLE =
      FactTable.lines(SecretNames.class, "secret-names.txt").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.groupingBy(
                      parts -> parts[0],
                      Collectors.mapping(parts -> parts[1], Collectors.toUnmodifiableSet())),
                  Map::copyOf));
  private static final Pattern PREFIX = Pattern.compile("^(?:VITE|REACT_APP|NEXT_PUBLIC)_");
  private static final Pattern BETWEEN =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** Names longer than this are nobody's. */
  private static final int LONGEST = 200;

  public SecretNames {
    more = Set.copyOf(more);
  }

  /** The words of the table and more, in any letter case. */
  public static SecretNames with(Collection<String> more) {
    return new SecretNames(
        more.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
  }

  public Likeness likeness(String name) {
    if (name.length() > LONGEST || is("never", name.toUpperCase(Locale.ROOT))) {
      return Likeness.NONE;
    }
    if (is("name", PREFIX.matcher(name.toUpperCase(Locale.ROOT)).replaceFirst(""))) {
      return Likeness.STRONG;
    }
    List<String> words = words(name);
    boolean strong = IntStream.range(0, words.size()).anyMatch(i -> isStrong(words, i));
    if (strong || isLast("last", words)) {
      return Likeness.STRONG;
    }
    return isLast("weak", words) ? Likeness.WEAK : Likeness.NONE;
  }

  private boolean isStrong(List<String> words, int at) {
    String word = words.get(at);
    String joined = at == 0 ? word : words.get(at - 1) + word;
    return (is("word", word) || is("word", joined) || more.contains(word))
        && words.subList(at + 1, words.size()).stream().noneMatch(w -> is("after", w))
        && words.subList(0, at).stream().noneMatch(w -> is("before", w));
  }

  private static boolean isLast(String kind, List<String> words) {
    int last = words.size() - 1;
    return last >= 0
        && is(kind, words.get(last))
        && words.subList(0, last).stream().noneMatch(w -> is("before", w))
        && (last == 0 || !is("weak-before", words.get(last - 1)));
  }

  private static List<String> words(String name) {
    List<String> words =
        Arrays.stream(BETWEEN.split(name))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .map(word -> is("tail", word) ? word : word.replaceFirst("(?<![0-9])[0-9]+$", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    int end = words.size();
    while (end > 1 && is("tail", words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }

  private static boolean is(String kind, String word) {
    return TABLE.get(kind).contains(word);
  }
}
