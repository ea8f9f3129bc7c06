package io.github.imagehygiene.subject;

import io.github.imagehygiene.subject.SecretNames.Likeness;
import java.util.regex.Pattern;

/** Tells what is no secret whatever its name: a switch, a path, an address without password. */
public final class SecretValue {

  private static final Pattern SWITCH =
      Pattern.compile(
          "true|false|yes|no|on|off|[01]|none|null|enabled?|disabled?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile("(?:\\.{0,2}/|~/|[A-Za-z]:[\\\\/]).*");
  private static final Pattern URL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:(?://[^/@]*+(?:/.*)?|/(?!/).*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+[a-z]{0,2}");

  private SecretValue() {}

  /** Whether a value may be the secret that its variable's name tells of. */
  public static boolean isPossible(String value, Likeness name) {
    boolean harmless =
        value.isBlank()
            || SWITCH.matcher(value).matches()
            || PATH.matcher(value).matches()
            || URL.matcher(value).matches()
            || name == Likeness.WEAK && NUMBER.matcher(value).matches();
    return name != Likeness.NONE && !harmless;
  }
}
