package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A stage has several ENTRYPOINTs, of which only the last counts. */
record EntrypointRepeated() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("entrypoint-repeated")
          .levels(WARNING, ERROR, OFF)
          .peers("DL4004", "DS-0007", "S6589", "MultipleInstructionsDisallowed");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Repeated.findings(subject, INFO.id(), Entrypoint.class);
  }
}
