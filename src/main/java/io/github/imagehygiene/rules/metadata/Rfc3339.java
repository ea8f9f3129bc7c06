package io.github.imagehygiene.rules.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Date and time of RFC 3339, section 5.6: with seconds and an offset. */
final class Rfc3339 {

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d):(\\d\\d)(?:\\.\\d++)?([Zz]|[+-]\\d\\d:\\d\\d)");
  private static final int LEAP_SECOND = 60;

  private Rfc3339() {}

  static boolean isDateTime(String text) {
    var parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    try {
      LocalDate.parse(parts.group(1));
      LocalTime.parse(parts.group(2));
      ZoneOffset.of(parts.group(4).toUpperCase(java.util.Locale.ROOT));
      return Integer.parseInt(parts.group(3)) <= LEAP_SECOND;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
