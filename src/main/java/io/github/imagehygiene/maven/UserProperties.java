package io.github.imagehygiene.maven;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What stands on the command line as {@code -Dimage-hygiene.…}. It wins over everything, also over
 * a value written out in the POM, where Maven by itself lets the POM win.
 *
 * @param values by key without the prefix, sorted
 */
record UserProperties(Map<String, String> values) {

  static final String PREFIX = "image-hygiene.";

  UserProperties {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  static UserProperties of(Properties all) {
    var values = new TreeMap<String, String>();
    for (String name : all.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        values.put(name.substring(PREFIX.length()), all.getProperty(name));
      }
    }
    return new UserProperties(values);
  }

  Optional<String> get(String parameter) {
    return Optional.ofNullable(values.get(parameter));
  }

  /** A list, split at commas. */
  Optional<List<String>> list(String parameter) {
    return get(parameter)
        .map(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList());
  }

  /** What stands below {@code parameter.}, by the rest of the key. */
  Map<String, String> below(String parameter) {
    var found = new TreeMap<String, String>();
    String start = parameter + ".";
    values.forEach(
        (key, value) -> {
          if (key.startsWith(start)) {
            found.put(key.substring(start.length()), value);
          }
        });
    return found;
  }
}
