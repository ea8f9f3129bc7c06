package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** ENV or LABEL is written without an equals sign. */
record LegacyKeyValue() implements DockerfileRule {

  /** What means the same in double quotes. */
  private static final Pattern PLAIN = Pattern.compile("[^\"'\\\\`$]+");

  static final RuleInfo INFO =
      RuleInfo.rule("legacy-key-value")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("LegacyKeyValueFormat")
          .yieldsTo("space-before-equals");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return KeyValues.in(subject.dockerfile())
        .filter(placed -> placed.pair().legacy() && placed.pair().value().isPresent())
        .map(placed -> finding(subject, placed, placed.pair().value().get()));
  }

  private static Finding finding(DockerfileSubject subject, KeyValues placed, Word value) {
    var pair = placed.pair();
    String raw = value.raw().toString();
    String better = pair.name() + "=" + (raw.matches("\\S+") ? raw : '"' + raw + '"');
    boolean safe = PLAIN.matcher(raw).matches() && raw.equals(subject.source().slice(value.span()));
    return Finding.of(
            INFO.id(),
            pair.name(),
            "%s \"%s\" is set without =".formatted(placed.keyword(), pair.name()),
            Evidence.at(subject.source(), placed.stage(), pair.span()))
        .fix(
            safe
                ? new Fix(
                    placed.keyword() + " " + better, List.of(new Edit(pair.span(), better)), true)
                : Fix.advice("%s %s=\"…\"".formatted(placed.keyword(), pair.name())));
  }
}
