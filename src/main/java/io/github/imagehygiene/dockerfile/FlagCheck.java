package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Nearest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says which options an instruction does not know, and which are not written right. */
final class FlagCheck {

  /** What is to be written for an option. */
  private enum Kind {
    TEXT,
    TEXTS,
    SWITCH,
    DURATION,
    NUMBER
  }

  private static final Map<Keyword, Map<String, Kind>> KNOWN =
      Map.of(
          Keyword.ADD,
          Map.of(
              "checksum", Kind.TEXT,
              "chmod", Kind.TEXT,
              "chown", Kind.TEXT,
              "exclude", Kind.TEXTS,
              "keep-git-dir", Kind.SWITCH,
              "link", Kind.SWITCH,
              "unpack", Kind.SWITCH),
          Keyword.COPY,
          Map.of(
              "chmod", Kind.TEXT,
              "chown", Kind.TEXT,
              "exclude", Kind.TEXTS,
              "from", Kind.TEXT,
              "link", Kind.SWITCH,
              "parents", Kind.SWITCH),
          Keyword.FROM,
          Map.of("platform", Kind.TEXT),
          Keyword.RUN,
          Map.of(
              "device", Kind.TEXTS,
              "mount", Kind.TEXTS,
              "network", Kind.TEXT,
              "security", Kind.TEXT),
          Keyword.HEALTHCHECK,
          Map.of(
              "interval", Kind.DURATION,
              "retries", Kind.NUMBER,
              "start-interval", Kind.DURATION,
              "start-period", Kind.DURATION,
              "timeout", Kind.DURATION));

  /** As Go's {@code time.ParseDuration} reads it. */
  private static final Pattern DURATION =
      Pattern.compile("[-+]?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)");

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,9}");

  private final Problems problems;

  FlagCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Statement statement) {
    switch (statement.keyword()) {
      // Docker does not look at the options of these.
      case ARG, STOPSIGNAL, UNRECOGNISED -> {}
      default -> checkAll(statement);
    }
  }

  private void checkAll(Statement statement) {
    Map<String, Kind> known = KNOWN.getOrDefault(statement.keyword(), Map.of());
    var seen = new HashSet<String>();
    for (Flag flag : statement.flags()) {
      Kind kind = known.get(flag.name());
      if (kind == null) {
        String like =
            Nearest.to(flag.name(), known.keySet().stream().sorted())
                .map(n -> " (did you mean --" + n + "?)")
                .orElse("");
        problems.addIfDocker(
            flag.nameSpan(), statement.keyword() + " has no option --" + flag.name() + like);
      } else {
        check(flag, kind, seen.add(flag.name()));
      }
    }
  }

  private void check(Flag flag, Kind kind, boolean first) {
    String value = flag.value().map(Word::raw).map(Object::toString).orElse("");
    String name = "--" + flag.name();
    if (!first && kind != Kind.TEXTS) {
      problems.add(flag.span(), name + " may be given only once");
    } else if (flag.value().isEmpty() && kind != Kind.SWITCH) {
      problems.add(flag.span(), name + " requires a value: " + name + "=…");
    } else if (flag.value().isPresent() && !isRight(value, kind)) {
      problems.add(flag.span(), name + " takes " + wanted(kind) + ", not " + value);
    }
  }

  private static boolean isRight(String value, Kind kind) {
    return switch (kind) {
      case TEXT, TEXTS -> true;
      case SWITCH -> value.toLowerCase(Locale.ROOT).matches("true|false");
      case DURATION -> value.isEmpty() || DURATION.matcher(value).matches();
      case NUMBER -> value.isEmpty() || NUMBER.matcher(value).matches();
    };
  }

  private static String wanted(Kind kind) {
    return switch (kind) {
      case TEXT, TEXTS -> "a text";
      case SWITCH -> "true or false";
      case DURATION -> "a duration such as 30s or 1m30s";
      case NUMBER -> "a whole number";
    };
  }
}
