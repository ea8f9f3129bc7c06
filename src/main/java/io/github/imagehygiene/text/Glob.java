package io.github.imagehygiene.text;

import java.util.regex.Pattern;

/**
 * A path pattern as Ant and Maven have it: {@code *} and {@code ?} stay within one part of a path,
 * {@code **} goes over any number of parts, none included ({@code **}{@code /Dockerfile} finds the
 * one at the root too), and a trailing {@code /} stands for everything below.
 */
public record Glob(String pattern) {

  /** Whether a {@code /}-separated path matches from its beginning to its end. */
  public boolean matches(String path) {
    return Pattern.compile(regex()).matcher(path).matches();
  }

  /** True if the text holds any wildcard; else it names one path. */
  public boolean hasWildcard() {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }

  private String regex() {
    String ant = pattern.endsWith("/") ? pattern + "**" : pattern;
    var regex = new StringBuilder();
    int i = 0;
    while (i < ant.length()) {
      char c = ant.charAt(i);
      if (ant.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 3;
      } else if (ant.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else {
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        i++;
      }
    }
    return regex.toString();
  }
}
