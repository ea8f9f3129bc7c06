package io.github.imagehygiene.secrets;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where any of many words stands in a text, in one pass over it and without regard to the case of
 * ASCII letters: the automaton of Aho and Corasick with every transition worked out beforehand.
 */
final class Keywords {

  private static final int LATIN = 256;

  /** Takes each place at which a word ends. */
  interface Hit {
    void at(int word, int end);
  }

  /** A column of {@link #next} for each character; 0 is that of all that stand in no word. */
  private final int[] columns = new int[LATIN];

  private final int width;

  /**
   * The state after a state and a column. A state is the index of its row; one in which a word ends
   * is written as its complement, so that the pass looks at nothing else.
   */
  private final int[] next;

  /** The words that end in a state, by number of row, or null. */
  private final int[][] ends;

  Keywords(List<String> words) {
    int used = 1;
    int size = 1;
    for (String word : words) {
      size += word.length();
      for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
        if (columns[c] == 0) {
          columns[c] = used++;
          columns[Character.toUpperCase(c)] = columns[c];
        }
      }
    }
    width = used;
    next = new int[size * width];
    ends = new int[size][];
    int states = 1;
    for (int word = 0; word < words.size(); word++) {
      int state = 0;
      for (char c : words.get(word).toCharArray()) {
        int edge = state * width + columns[c];
        if (next[edge] == 0) {
          next[edge] = states++;
        }
        state = next[edge];
      }
      ends[state] = joined(ends[state], new int[] {word});
    }
    completeTransitions(size);
    packRows();
  }

  /**
   * Gives each state, nearest first, the transitions and words of the longest suffix of its own.
   */
  private void completeTransitions(int size) {
    int[] suffix = new int[size];
    var queue = new ArrayDeque<Integer>();
    for (int column = 0; column < width; column++) {
      if (next[column] != 0) {
        queue.add(next[column]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int column = 0; column < width; column++) {
        int edge = state * width + column;
        int fallback = next[suffix[state] * width + column];
        if (next[edge] == 0) {
          next[edge] = fallback;
        } else {
          suffix[next[edge]] = fallback;
          ends[next[edge]] = joined(ends[next[edge]], ends[fallback]);
          queue.add(next[edge]);
        }
      }
    }
  }

  private static int[] joined(int[] some, int[] others) {
    if (some == null || others == null) {
      return some == null ? others : some;
    }
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** Makes each state the index of its row, complemented if a word ends there. */
  private void packRows() {
    for (int edge = 0; edge < next.length; edge++) {
      int row = next[edge] * width;
      next[edge] = ends[next[edge]] == null ? row : ~row;
    }
  }

  /** Finds all words, in the order of their ends. */
  void in(CharSequence text, Hit hit) {
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int state = next[row + (c < LATIN ? columns[c] : 0)];
      row = state < 0 ? ~state : state;
      if (state < 0) {
        for (int word : ends[row / width]) {
          hit.at(word, i + 1);
        }
      }
    }
  }
}
