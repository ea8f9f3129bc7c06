package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds known secret values wherever they recur, all in one pass over a text, however many there
 * are (Aho and Corasick, "Efficient string matching", 1975).
 */
public final class ValueFinder {

  /** A shorter value is found where it is set, but nowhere else. */
  private static final int MIN_LENGTH = 4;

  /** A value of this length is found within words too. */
  private static final int RARE = 8;

  /** UTF-16 units by which a value is known. */
  private static final int MAX_LENGTH = 64;

  /** More values are those of no true file; nothing of a text is shown then. */
  private static final int MAX_VALUES = 5_000;

  private final List<String> values;
  private final boolean tooMany;
  private final Map<Long, Integer> next = new HashMap<>();
  private final int[] fail;
  private final int[] ends;
  private final int[] shorter;
  private int nodes = 1;

  private ValueFinder(List<String> values, boolean tooMany) {
    this.values = values;
    this.tooMany = tooMany;
    int size = values.stream().mapToInt(String::length).sum() + 1;
    this.fail = new int[size];
    this.ends = new int[size];
    this.shorter = new int[size];
    Arrays.fill(ends, -1);
    for (int i = 0; i < values.size(); i++) {
      insert(values.get(i), i);
    }
    link();
  }

  /**
   * @param values as they are written, without quotes; those that are too short or too common to be
   *     told from other words are left out
   */
  public static ValueFinder of(Collection<String> values) {
    return ofEvery(values.stream().filter(ValueFinder::isDistinct).toList());
  }

  /** The same of short values too, which are found as words alone. */
  public static ValueFinder ofEvery(Collection<String> values) {
    var kept = new TreeSet<String>();
    for (String value : values) {
      if (!value.isEmpty()) {
        kept.add(value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value);
      }
    }
    boolean tooMany = kept.size() > MAX_VALUES;
    return new ValueFinder(tooMany ? List.of() : List.copyOf(kept), tooMany);
  }

  private static boolean isDistinct(String value) {
    boolean letters = value.chars().allMatch(Character::isLetter);
    boolean digits = value.chars().allMatch(Character::isDigit);
    return value.length() >= (letters || digits ? RARE : MIN_LENGTH);
  }

  /** The places of all values, in order of their ends; they may overlap. */
  public List<Span> in(String text) {
    if (tooMany) {
      return text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
    }
    var found = new ArrayList<Span>();
    int node = 0;
    for (int i = 0; i < text.length() && !values.isEmpty(); i++) {
      node = step(node, text.charAt(i));
      for (int at = ends[node] >= 0 ? node : shorter[node]; at > 0; at = shorter[at]) {
        String value = values.get(ends[at]);
        int start = i + 1 - value.length();
        if (isWhole(value, text, start, i + 1)) {
          found.add(new Span(start, i + 1));
        }
      }
    }
    return found;
  }

  /** One that is short or of letters alone counts only as a word. */
  private static boolean isWhole(String value, String text, int start, int end) {
    boolean word = value.length() < RARE || value.chars().allMatch(Character::isLetter);
    return !word || !isInWord(text, start - 1) && !isInWord(text, end);
  }

  private static boolean isInWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  private void insert(String value, int index) {
    int node = 0;
    for (int i = 0; i < value.length(); i++) {
      Integer known = next.putIfAbsent(key(node, value.charAt(i)), nodes);
      node = known == null ? nodes++ : known;
    }
    ends[node] = index;
  }

  private void link() {
    var children = new HashMap<Integer, List<Long>>();
    next.keySet()
        .forEach(k -> children.computeIfAbsent((int) (k >> 16), n -> new ArrayList<>()).add(k));
    var open = new ArrayDeque<Integer>(List.of(0));
    while (!open.isEmpty()) {
      int node = open.poll();
      for (long edge : children.getOrDefault(node, List.of())) {
        int child = next.get(edge);
        fail[child] = node == 0 ? 0 : step(fail[node], (char) edge);
        shorter[child] = ends[fail[child]] >= 0 ? fail[child] : shorter[fail[child]];
        open.add(child);
      }
    }
  }

  private int step(int from, char c) {
    int node = from;
    Integer to = next.get(key(node, c));
    while (to == null && node != 0) {
      node = fail[node];
      to = next.get(key(node, c));
    }
    return to == null ? 0 : to;
  }

  private static long key(int node, char c) {
    return (long) node << 16 | c;
  }
}
