package io.github.imagehygiene.packaging;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The orders that people and their editors call alphabetical. */
public final class NameOrder {

  private static final Pattern VERSION = Pattern.compile("(?<=.)[=~<>@:].*");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int DIGITS = 20;

  private static final UnaryOperator<String> BY_NAME =
      name -> VERSION.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");

  /** By what each of them compares: as bytes, without case, version or punctuation, by number. */
  private static final List<UnaryOperator<String>> KEYS =
      List.of(
          name -> name,
          name -> name.toLowerCase(Locale.ROOT),
          BY_NAME,
          name -> PUNCTUATION.matcher(BY_NAME.apply(name)).replaceAll(""),
          name -> NUMBER.matcher(BY_NAME.apply(name)).replaceAll(m -> padded(m.group())));

  private NameOrder() {}

  /** The one to sort by. */
  public static Comparator<String> usual() {
    return Comparator.comparing(BY_NAME);
  }

  /** True if in none of them the first stands before the second, or is equal to it. */
  public static boolean isAfter(String first, String second) {
    return KEYS.stream().allMatch(key -> key.apply(first).compareTo(key.apply(second)) > 0);
  }

  private static String padded(String number) {
    return "0".repeat(Math.max(0, DIGITS - number.length())) + number;
  }
}
