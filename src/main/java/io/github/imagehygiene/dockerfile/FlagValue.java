package io.github.imagehygiene.dockerfile;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is to be written for an option. */
enum FlagValue {
  TEXT("a text"),
  /** As {@link #TEXT}, and the option may be given more than once. */
  TEXTS("a text"),
  SWITCH("true or false"),
  DURATION("a duration such as 30s or 1m30s, not below 1ms"),
  NUMBER("a whole number"),
  PERMISSIONS("permissions such as 755 or u=rwX,go=rX"),
  NETWORK("default, none or host"),
  SECURITY("sandbox or insecure");

  /** As Go's {@code time.ParseDuration} reads it; below zero it is refused. */
  private static final Pattern FORM =
      Pattern.compile(
          "-?0+(?:ns|us|µs|μs|ms|s|m|h)?|\\+?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)");

  /** A duration that is all below 1 ms, which is the least but for none at all. */
  private static final Pattern TOO_SHORT =
      Pattern.compile("\\+?(?=.*[1-9])(?:\\d{1,6}(?:\\.\\d*)?ns|\\d{1,3}(?:\\.\\d*)?[uµμ]s)");

  private static final Pattern WHOLE = Pattern.compile("\\+?\\d{1,9}");
  private static final Pattern MODE =
      Pattern.compile(
          "0*[0-7]{1,4}|[ugoa]*(?:[-+=](?:[ugo]|[rwxXst]*))+(?:,[ugoa]*(?:[-+=](?:[ugo]|[rwxXst]*))+)*");

  private final String wanted;

  FlagValue(String wanted) {
    this.wanted = wanted;
  }

  /** For messages: what may be written. */
  String wanted() {
    return wanted;
  }

  /** Whether Docker takes the value; one with a variable may come to anything. */
  boolean takes(String value) {
    return switch (this) {
      case TEXT, TEXTS -> true;
      case SWITCH -> value.toLowerCase(Locale.ROOT).matches("true|false");
      case DURATION ->
          value.isEmpty() || FORM.matcher(value).matches() && !TOO_SHORT.matcher(value).matches();
      case NUMBER -> value.isEmpty() || WHOLE.matcher(value).matches();
      case PERMISSIONS -> isOpen(value) || MODE.matcher(value).matches();
      case NETWORK -> isOpen(value) || value.matches("default|none|host");
      case SECURITY -> isOpen(value) || value.matches("sandbox|insecure");
    };
  }

  private static boolean isOpen(String value) {
    return value.isEmpty() || value.indexOf('$') >= 0 || value.indexOf('@') >= 0;
  }
}
