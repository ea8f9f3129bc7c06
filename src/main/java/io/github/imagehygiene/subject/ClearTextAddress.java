package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address from which something far away is fetched without encryption. */
public final class ClearTextAddress {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:http|ftp)://(?:[^/@]*+@)?(?<host>[^/:?#\\[]++).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Up to the slash behind the host, so that no user, host or port is cut off. */
  private static final Pattern WITH_HOST =
      Pattern.compile("(?:http|ftp)://[^/]++/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Hosts without a dot, of this machine, of private networks and of clouds' own services. */
  private static final Pattern NEAR =
      Pattern.compile(
          "[^.]*|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*"
              + "|.*\\.(?:local|localhost|internal|test)");

  private ClearTextAddress() {}

  /** The words of a command that may be addresses which it fetches from. */
  public static Stream<ShellWord> words(ShellCommand command) {
    return command.is("aria2c") || command.is("git") && !isSetting(command)
        ? command.arguments().stream()
        : Fetch.of(command).stream().flatMap(fetch -> fetch.urls().stream());
  }

  /** git config only notes an address: of a proxy, or to be replaced by another. */
  private static boolean isSetting(ShellCommand git) {
    return git.options(Download.GIT).subcommand().filter("config"::equals).isPresent();
  }

  /** An address of which only the beginning is known; empty if that ends before its path. */
  public static Optional<String> beginning(String text) {
    return Optional.of(text).filter(t -> WITH_HOST.matcher(t).matches()).map(t -> t + "…");
  }

  /** The host in lower case; empty if it is near, or the text is no such address. */
  public static Optional<String> host(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.matches()
        ? Optional.of(address.group("host").toLowerCase(Locale.ROOT))
            .filter(host -> !NEAR.matcher(host).matches())
        : Optional.empty();
  }
}
