package io.github.imagehygiene.daemon;

/** Words of an engine as a message has them: one line that no escape sequence gets out of. */
final class Quote {

  private static final int MAX_LENGTH = 300;

  private Quote() {}

  static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * MAX_LENGTH));
    String line = start.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?").strip();
    if (line.isEmpty()) {
      return "(nothing)";
    }
    return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
  }
}
