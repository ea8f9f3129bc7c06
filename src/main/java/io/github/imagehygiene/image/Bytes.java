package io.github.imagehygiene.image;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of bytes, as people write and read it: {@code kB}, {@code MB}, {@code GB} count in
 * thousands, {@code KiB}, {@code MiB}, {@code GiB} in 1024s.
 */
public record Bytes(long value) implements Comparable<Bytes> {

  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([A-Za-z]*)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "", 1L,
          "b", 1L,
          "kb", 1_000L,
          "mb", 1_000_000L,
          "gb", 1_000_000_000L,
          "tb", 1_000_000_000_000L,
          "kib", 1L << 10,
          "mib", 1L << 20,
          "gib", 1L << 30,
          "tib", 1L << 40);

  /** Reads {@code 250MB}, {@code 1.5 GiB} or a plain number of bytes; empty if it is neither. */
  public static Optional<Bytes> parse(String text) {
    var matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Long unit = UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT));
    if (unit == null) {
      return Optional.empty();
    }
    var value = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit)).toBigInteger();
    return value.bitLength() > 63 ? Optional.empty() : Optional.of(new Bytes(value.longValue()));
  }

  /** Three significant digits and a decimal unit: {@code 41.2 MB}; never rounded to a limit. */
  @Override
  public String toString() {
    if (value < 1_000) {
      return value + " B";
    }
    double scaled = value;
    String unit = "B";
    for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
      if (scaled < 999.5) {
        break;
      }
      scaled /= 1_000;
      unit = next;
    }
    int digits = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + digits + "f %s", scaled, unit);
  }

  @Override
  public int compareTo(Bytes other) {
    return Long.compare(value, other.value);
  }
}
