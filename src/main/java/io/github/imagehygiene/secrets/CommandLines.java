package io.github.imagehygiene.secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits any text into what would be commands if a shell read it: a Dockerfile with its JSON arrays
 * and heredocs, a history, a configuration. It need not be right about what a command is, only
 * complete: what stands in quotes is a word, and if it has whitespace, commands once more.
 */
final class CommandLines {

  /** Scripts in scripts in scripts. */
  private static final int MAX_DEPTH = 3;

  private static final int MAX_WORD = 65_536;

  private final String text;
  private final int[] at;
  private final int depth;
  private final List<CommandLine> commands = new ArrayList<>();
  private List<CommandWord> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int[] offsets = new int[32];

  private CommandLines(String text, int[] at, int depth) {
    this.text = text;
    this.at = at;
    this.depth = depth;
  }

  /**
   * @param piped whether the next command reads what this one writes
   */
  record CommandLine(List<CommandWord> words, boolean piped) {}

  static List<CommandLine> of(String text) {
    return new CommandLines(text, null, 0).read();
  }

  private List<CommandLine> read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = quoted(i, c);
      } else if ((c == '\\' || c == '`') && isLineEnd(i + 1)) {
        endWord();
        i = lineEnd(i + 1);
      } else if (c == '\\' && i + 1 < text.length()) {
        add(++i);
      } else if (Character.isWhitespace(c)) {
        endWord();
        if (c == '\n') {
          endCommand(false);
        }
      } else if (c == ',' && isAfterQuote(i)) {
        endWord();
      } else if (c == '|' && i + 1 < text.length() && text.charAt(i + 1) != '|') {
        endWord();
        endCommand(true);
      } else if (";&|()`".indexOf(c) >= 0 || isBracket(i, c)) {
        endWord();
        endCommand(false);
      } else {
        add(i);
      }
    }
    endWord();
    endCommand(false);
    return commands;
  }

  /** Of a JSON array, whose strings are words. */
  private boolean isBracket(int i, char c) {
    return c == '[' && i + 1 < text.length() && text.charAt(i + 1) == '"'
        || c == ']' && i > 0 && text.charAt(i - 1) == '"';
  }

  private boolean isAfterQuote(int i) {
    return i > 0 && (text.charAt(i - 1) == '"' || text.charAt(i - 1) == '\'');
  }

  private boolean isLineEnd(int i) {
    int end = i;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end < text.length() && (text.charAt(end) == '\n' || text.charAt(end) == '\r');
  }

  private int lineEnd(int i) {
    int end = text.indexOf('\n', i);
    return end < 0 ? text.length() : end;
  }

  /** A quote that is never closed ends with its line. */
  private int quoted(int start, char quote) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      return start;
    }
    var inner = new StringBuilder();
    int[] places = new int[end - start];
    for (int i = start + 1; i < end; i++) {
      if (quote == '"' && text.charAt(i) == '\\' && i + 1 < end) {
        i++;
      }
      add(i);
      places[inner.length()] = place(i);
      inner.append(text.charAt(i));
    }
    if (depth < MAX_DEPTH && inner.indexOf(" ") >= 0) {
      commands.addAll(new CommandLines(inner.toString(), places, depth + 1).read());
    }
    return end;
  }

  private void add(int i) {
    if (word.length() >= MAX_WORD) {
      endWord();
    }
    if (word.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[word.length()] = place(i);
    word.append(text.charAt(i));
  }

  private int place(int i) {
    return at == null ? i : at[i];
  }

  private void endWord() {
    if (word.length() > 0) {
      words.add(new CommandWord(word.toString(), Arrays.copyOf(offsets, word.length())));
    }
    word.setLength(0);
  }

  private void endCommand(boolean piped) {
    if (!words.isEmpty()) {
      commands.add(new CommandLine(words, piped));
      words = new ArrayList<>();
    }
  }
}
