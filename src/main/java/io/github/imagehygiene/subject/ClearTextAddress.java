package io.github.imagehygiene.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address from which something far away is fetched without encryption. */
public final class ClearTextAddress {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:http|ftp)://(?:[^/@]*+@)?(?<host>[^/:?#\\[]++).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Hosts without a dot, of this machine, of private networks and of clouds' own services. */
  private static final Pattern NEAR =
      Pattern.compile(
          "[^.]*|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*"
              + "|.*\\.(?:local|localhost|internal|test)");

  private ClearTextAddress() {}

  /** The host in lower case; empty if it is near, or the text is no such address. */
  public static Optional<String> host(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.matches()
        ? Optional.of(address.group("host").toLowerCase(Locale.ROOT))
            .filter(host -> !NEAR.matcher(host).matches())
        : Optional.empty();
  }
}
