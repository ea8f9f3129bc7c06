package io.github.imagehygiene.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configuration as written, whatever it was written in: POM, YAML or {@code -D}. */
public sealed interface ConfigTree {

  /** Where it stands. */
  Origin origin();

  /** A scalar, as text. */
  record Text(String value, Origin origin) implements ConfigTree {}

  /** A list. */
  record Items(List<ConfigTree> items, Origin origin) implements ConfigTree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Named values, in the order written. */
  record Fields(Map<String, ConfigTree> fields, Origin origin) implements ConfigTree {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
