package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.Nearest;
import java.util.HashSet;
import java.util.Map;

/** Says which options an instruction does not know, and which are not written right. */
final class FlagCheck {

  private static final Map<Keyword, Map<String, FlagValue>> KNOWN =
      Map.of(
          Keyword.ADD,
          Map.of(
              "checksum", FlagValue.CHECKSUM,
              "chmod", FlagValue.PERMISSIONS,
              "chown", FlagValue.TEXT,
              "exclude", FlagValue.TEXTS,
              "keep-git-dir", FlagValue.SWITCH,
              "link", FlagValue.SWITCH,
              "unpack", FlagValue.SWITCH),
          Keyword.COPY,
          Map.of(
              "chmod", FlagValue.PERMISSIONS,
              "chown", FlagValue.TEXT,
              "exclude", FlagValue.TEXTS,
              "from", FlagValue.TEXT,
              "link", FlagValue.SWITCH,
              "parents", FlagValue.SWITCH),
          Keyword.FROM,
          Map.of("platform", FlagValue.PLATFORM),
          Keyword.RUN,
          Map.of(
              "device", FlagValue.TEXTS,
              "mount", FlagValue.TEXTS,
              "network", FlagValue.NETWORK,
              "security", FlagValue.SECURITY),
          Keyword.HEALTHCHECK,
          Map.of(
              "interval", FlagValue.DURATION,
              "retries", FlagValue.NUMBER,
              "start-interval", FlagValue.DURATION,
              "start-period", FlagValue.DURATION,
              "timeout", FlagValue.DURATION));

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
    Map<String, FlagValue> known = KNOWN.getOrDefault(statement.keyword(), Map.of());
    var seen = new HashSet<String>();
    for (Flag flag : statement.flags()) {
      FlagValue kind = known.get(flag.name());
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

  private void check(Flag flag, FlagValue kind, boolean first) {
    String value = flag.value().map(Word::raw).map(Object::toString).orElse("");
    String name = "--" + flag.name();
    if (!first && kind != FlagValue.TEXTS) {
      problems.add(flag.span(), name + " may be given only once");
    } else if (flag.value().isEmpty() && kind != FlagValue.SWITCH) {
      problems.add(flag.span(), name + " requires a value: " + name + "=…");
    } else if (flag.value().isPresent() && !kind.takes(value)) {
      problems.add(flag.span(), name + " takes " + kind.wanted() + ", not " + value);
    }
  }
}
