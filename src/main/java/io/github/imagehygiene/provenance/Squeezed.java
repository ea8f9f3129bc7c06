package io.github.imagehygiene.provenance;

import java.util.List;
import java.util.Optional;

/**
 * A text of which only the letters that count are left: builders differ in blanks, quotes, escapes
 * and the form of lists. Parts of it may not be known.
 *
 * @param parts known texts with something unknown, or nothing, between each two
 */
public record Squeezed(List<String> parts) {

  private static final String DROPPED = "\"'\\`[],";

  public Squeezed {
    parts = List.copyOf(parts);
  }

  /** Without what builders write in different ways. */
  public static String text(CharSequence text) {
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && DROPPED.indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  public static Squeezed of(CharSequence known) {
    return new Squeezed(List.of(text(known)));
  }

  /** Words in their order, of which some may not be known. */
  public static Squeezed of(List<Optional<String>> words) {
    var parts = new java.util.ArrayList<String>();
    var part = new StringBuilder();
    for (Optional<String> word : words) {
      if (word.isPresent()) {
        part.append(text(word.get()));
      } else {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    parts.add(part.toString());
    return new Squeezed(parts);
  }

  /** Whether any of it is known. */
  boolean says() {
    return parts.size() == 1 || parts.stream().anyMatch(part -> !part.isEmpty());
  }

  /**
   * Whether a text may be this one.
   *
   * @param squeezed as {@link #text} makes it
   */
  boolean fits(String squeezed) {
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return squeezed.equals(first);
    }
    int end = squeezed.length() - last.length();
    if (!squeezed.startsWith(first) || end < first.length() || !squeezed.endsWith(last)) {
      return false;
    }
    int at = first.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = squeezed.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }
}
