package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.refusals.PortSpec;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Locale;
import java.util.stream.Stream;

/** The protocol of an exposed port is not in lower case. */
record ExposeProtocolCase() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("expose-protocol-case")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("ExposeProtoCasing");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return ExposedPort.everywhere(subject)
        .filter(port -> port.spec().hasKnownProtocol() && !isLower(port.spec()))
        .map(port -> finding(subject, port));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return ExposedPort.unknown(subject);
  }

  private static boolean isLower(PortSpec spec) {
    return spec.protocol().equals(spec.protocol().toLowerCase(Locale.ROOT));
  }

  private static Finding finding(DockerfileSubject subject, ExposedPort port) {
    String better = port.spec().text().toLowerCase(Locale.ROOT);
    return Finding.of(
            INFO.id(),
            port.spec().text(),
            "the protocol \"%s\" is not in lower case".formatted(port.spec().protocol()),
            port.place(subject))
        .fix(new Fix("EXPOSE " + better, port.replaced(better), true));
  }
}
