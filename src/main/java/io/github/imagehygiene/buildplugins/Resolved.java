package io.github.imagehygiene.buildplugins;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its <code>${properties}</code> filled in. Maven fills in those of the POM before a
 * build begins; those that a plugin sets later, such as a commit's id, it fills in when a goal
 * runs.
 *
 * @param value properties that nothing sets stand in it as written
 * @param unset their names, none twice
 */
record Resolved(String value, List<String> unset) {

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

  /** Properties may name each other; a circle ends here. */
  private static final int MAX_DEPTH = 10;

  Resolved {
    unset = List.copyOf(unset);
  }

  static Resolved of(String text, Function<String, Optional<String>> properties) {
    var unset = new LinkedHashSet<String>();
    String value = fill(text, properties, unset, MAX_DEPTH);
    return new Resolved(value, List.copyOf(unset));
  }

  private static String fill(
      String text,
      Function<String, Optional<String>> properties,
      LinkedHashSet<String> unset,
      int depth) {
    return PROPERTY
        .matcher(text)
        .replaceAll(
            match -> {
              var value = depth == 0 ? Optional.<String>empty() : properties.apply(match.group(1));
              if (value.isEmpty()) {
                unset.add(match.group(1));
              }
              return Matcher.quoteReplacement(
                  value.map(v -> fill(v, properties, unset, depth - 1)).orElse(match.group()));
            });
  }
}
