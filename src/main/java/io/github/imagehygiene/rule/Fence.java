package io.github.imagehygiene.rule;

/** The lines of backticks around a block of Markdown (CommonMark 0.31, "Fenced code blocks"). */
final class Fence {

  private Fence() {}

  static boolean opens(String line) {
    return line.startsWith("```");
  }

  /** Whether a line ends the block that {@code ticks} opened. */
  static boolean closes(String line, String ticks) {
    return line.startsWith(ticks) && line.strip().chars().allMatch(c -> c == '`');
  }

  /** The backticks that a line begins with. */
  static String ticks(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return line.substring(0, end);
  }

  /** What stands behind the backticks: the language. */
  static String language(String line) {
    return line.substring(ticks(line).length()).strip();
  }
}
