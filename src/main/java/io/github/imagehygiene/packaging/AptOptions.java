package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The configuration that apt is given on its command line (apt.conf(5)). */
public final class AptOptions {

  private static final List<String> TRUE = List.of("yes", "true", "with", "on", "enable");
  private static final List<String> FALSE = List.of("no", "false", "without", "off", "disable");

  private AptOptions() {}

  /** What {@code -o name=value} or {@code -o=name=value} says of a switch, if true or false. */
  public static Optional<Boolean> flag(Arguments arguments, String name) {
    String start = name.toLowerCase(Locale.ROOT) + "=";
    return arguments.values("-o", "--option").stream()
        .map(option -> option.toLowerCase(Locale.ROOT).replaceFirst("^=", ""))
        .filter(option -> option.startsWith(start))
        .reduce((earlier, later) -> later)
        .flatMap(option -> flag(option.substring(start.length()).replace("\"", "")));
  }

  private static Optional<Boolean> flag(String value) {
    if (value.matches("[0-9]+")) {
      return Optional.of(!value.matches("0+"));
    }
    return TRUE.contains(value) || FALSE.contains(value)
        ? Optional.of(TRUE.contains(value))
        : Optional.empty();
  }
}
