package io.github.imagehygiene.dockerfile.refusals;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A port, or several in a row.
 *
 * @param last not less than 0, but perhaps below {@code first}
 */
public record PortRange(int first, int last) {

  private static final int HIGHEST = 65535;
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:-(\\d+))?");

  /**
   * Reads {@code 80} or {@code 80-90}; a number beyond nine digits counts as the largest of those.
   */
  public static Optional<PortRange> parse(String text) {
    var numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int first = number(numbers.group(1));
    return Optional.of(
        new PortRange(first, numbers.group(2) == null ? first : number(numbers.group(2))));
  }

  private static int number(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 9 ? 999_999_999 : Integer.parseInt(significant);
  }

  /** Whether there are such ports: from 1 to 65535, the first not above the last. */
  public boolean isValid() {
    return 1 <= first && first <= last && last <= HIGHEST;
  }

  public boolean holds(int port) {
    return first <= port && port <= last;
  }

  /** Whether every port of another range is in this one. */
  public boolean covers(PortRange other) {
    return first <= other.first && other.last <= last;
  }
}
