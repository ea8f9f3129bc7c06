package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values and the names before them, such as {@code name=value} and {@code "name": value}. A name is
 * read backwards from what separates both, so that a long word without any costs nothing.
 *
 * @param separator {@code =} or {@code :}
 * @param longest UTF-16 units of a name; of a longer one the end
 * @param inName what a name consists of; it begins with a letter
 * @param blanks how many may stand before the separator
 * @param quotes whether a quote, or one with a backslash, may stand behind the name, and the blanks
 *     may be line breaks
 * @param value matches from behind the separator; each of its groups may be the value
 */
record NamedValues(
    char separator, int longest, IntPredicate inName, int blanks, boolean quotes, Pattern value) {

  /** Those that hold secrets, in order and apart. */
  List<Span> in(String text, NamedSecrets names) {
    var found = new ArrayList<Span>();
    Matcher matcher = value.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    int at = text.indexOf(separator);
    while (at >= 0) {
      int end = nameEnd(text, at, from);
      int start = nameStart(text, end, from);
      if (start < end && matcher.region(at + 1, text.length()).lookingAt()) {
        add(text.substring(start, end), matcher, names, found);
        from = matcher.end();
      }
      at = text.indexOf(separator, Math.max(at + 1, from));
    }
    return found;
  }

  private static void add(String name, Matcher matcher, NamedSecrets names, List<Span> found) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String value = matcher.group(group);
      if (value != null && names.isSecret(name, value)) {
        found.add(new Span(matcher.start(group), matcher.end(group)));
      }
    }
  }

  private int nameEnd(String text, int at, int from) {
    int end = at;
    while (end > from && at - end < blanks && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (quotes && end > from && "\"'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return quotes && end > from && text.charAt(end - 1) == '\\' ? end - 1 : end;
  }

  private int nameStart(String text, int end, int from) {
    int start = end;
    while (start > from && end - start < longest && inName.test(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && !isLetter(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private boolean isBlank(char c) {
    return c == ' ' || quotes && Character.isWhitespace(c);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** As {@code \w} has it. */
  static boolean isWordCharacter(int c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '_';
  }
}
