package io.github.imagehygiene.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of a whole, as people write and read it: {@code 0.9} or {@code 90%}.
 *
 * @param value 1 is the whole
 */
public record Share(double value) {

  /** What to write, for messages. */
  static final String EXPECTED = "a share such as 0.1 or 10%";

  /** Reads {@code 0.9} (from 0 to 1) or {@code 90%}; empty if it is neither. */
  public static Optional<Share> parse(String text) {
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1).strip() : text;
    if (!number.matches("\\d{1,6}(\\.\\d{1,18})?")) {
      return Optional.empty();
    }
    var value = new BigDecimal(number).movePointLeft(percent ? 2 : 0);
    boolean allowed = percent || value.compareTo(BigDecimal.ONE) <= 0;
    return allowed ? Optional.of(new Share(value.doubleValue())) : Optional.empty();
  }

  /** Percent with two decimals at most, never more than it is: {@code 98.44 %}. */
  @Override
  public String toString() {
    return percent(RoundingMode.FLOOR);
  }

  /** Percent with two decimals at most, never less than it is. */
  public String roundedUp() {
    return percent(RoundingMode.CEILING);
  }

  private String percent(RoundingMode mode) {
    var percent = BigDecimal.valueOf(value).movePointRight(2).setScale(2, mode);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }
}
