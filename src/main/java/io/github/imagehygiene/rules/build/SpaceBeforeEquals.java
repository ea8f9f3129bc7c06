package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A blank before the equals sign makes it part of the value. */
record SpaceBeforeEquals() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("space-before-equals")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("S6574", "LegacyKeyValueFormat");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return KeyValues.in(subject.dockerfile())
        .filter(placed -> placed.pair().legacy() && value(placed).startsWith("="))
        .map(placed -> finding(subject, placed));
  }

  private static String value(KeyValues placed) {
    return placed.pair().value().map(word -> word.raw().toString()).orElse("");
  }

  private static Finding finding(DockerfileSubject subject, KeyValues placed) {
    String name = placed.pair().name();
    return Finding.of(
            INFO.id(),
            name,
            "%s \"%s\" is set to \"%s\", with the equals sign"
                .formatted(placed.keyword(), name, value(placed)),
            Evidence.at(subject.source(), placed.stage(), placed.pair().span()))
        .instead("%s %s=%s".formatted(placed.keyword(), name, value(placed).substring(1).strip()));
  }
}
