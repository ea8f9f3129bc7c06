package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is wrong with {@code RUN --mount}. */
final class MountCheck {

  private static final List<String> TYPES = List.of("bind", "cache", "tmpfs", "secret", "ssh");
  private static final List<String> SWITCHES =
      List.of("readonly", "ro", "readwrite", "rw", "required");
  private static final List<String> KEYS =
      List.of(
          "type",
          "from",
          "source",
          "src",
          "target",
          "dst",
          "destination",
          "id",
          "sharing",
          "size",
          "mode",
          "uid",
          "gid",
          "env");

  private static final List<String> SHARING = List.of("shared", "private", "locked");
  private static final String[] NAMES_OF_SECRET = {
    "id", "source", "src", "target", "dst", "destination", "env"
  };

  private final Problems problems;

  MountCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Run run) {
    for (Mount mount : run.mounts()) {
      mount.fields().forEach(this::check);
      boolean named = mount.field(NAMES_OF_SECRET).isPresent();
      if (mount.type().equals("secret") && !named) {
        problems.add(mount.flag().span(), "a secret requires an id or a target: id=…");
      }
    }
  }

  private void check(KeyValue field) {
    String key = field.name().toLowerCase(Locale.ROOT);
    Optional<String> value = field.value().map(w -> w.raw().toString());
    if (!KEYS.contains(key) && !SWITCHES.contains(key)) {
      var known = Stream.concat(KEYS.stream(), SWITCHES.stream());
      problems.addIfDocker(field.span(), "--mount has no field " + key + like(key, known));
    } else if (value.isEmpty() && KEYS.contains(key)) {
      problems.add(field.span(), key + " requires a value: " + key + "=…");
    } else if (value.isPresent() && value.get().indexOf('$') < 0) {
      literal(field, key, value.get().toLowerCase(Locale.ROOT));
    }
  }

  private void literal(KeyValue field, String key, String value) {
    if (key.equals("type") && !TYPES.contains(value)) {
      String near = like(value, TYPES.stream());
      problems.addIfDocker(field.span(), "--mount has no type " + value + near);
    } else if (key.equals("sharing") && !SHARING.contains(value)) {
      problems.add(field.span(), "sharing takes shared, private or locked, not " + value);
    } else if (key.equals("mode") && !value.matches("[0-7]+")) {
      problems.add(field.span(), "mode takes an octal number such as 0400, not " + value);
    } else if (SWITCHES.contains(key) && !isSwitch(value)) {
      problems.add(field.span(), key + " takes true or false, not " + value);
    }
  }

  /** What Go's {@code strconv.ParseBool} takes. */
  private static boolean isSwitch(String value) {
    return List.of("1", "t", "true", "0", "f", "false").contains(value);
  }

  private static String like(String word, Stream<String> known) {
    return Nearest.to(word, known).map(n -> " (did you mean " + n + "?)").orElse("");
  }
}
