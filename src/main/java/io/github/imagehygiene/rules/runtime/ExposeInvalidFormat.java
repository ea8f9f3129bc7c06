package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.refusals.PortSpec;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** EXPOSE maps to a port of the host, which it cannot, or names what is no port. */
record ExposeInvalidFormat() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("expose-invalid-format")
          .levels(WARNING, ERROR, OFF)
          .peers("ExposeInvalidFormat")
          .yieldsTo("dockerfile-unparsable");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return ExposedPort.everywhere(subject)
        .flatMap(port -> fault(port.spec()).map(fault -> finding(subject, port, fault)).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return ExposedPort.unknown(subject);
  }

  private static Optional<String> fault(PortSpec spec) {
    if (!spec.host().isEmpty()) {
      return Optional.of("\"%s\" names a place on the host, which only docker run -p can");
    } else if (spec.range().isEmpty()) {
      return Optional.of("\"%s\" is no port");
    }
    return spec.hasKnownProtocol()
        ? Optional.empty()
        : Optional.of("\"%s\" has a protocol that is neither tcp, udp nor sctp");
  }

  private static Finding finding(DockerfileSubject subject, ExposedPort port, String fault) {
    PortSpec spec = port.spec();
    boolean mapped = spec.range().isPresent() && spec.hasKnownProtocol();
    String better =
        mapped ? spec.port() + (spec.protocol().isEmpty() ? "" : "/" + spec.protocol()) : "<port>";
    return Finding.of(INFO.id(), spec.text(), fault.formatted(spec.text()), port.place(subject))
        .fix(new Fix("EXPOSE " + better, mapped ? port.replaced(better) : List.of(), mapped));
  }
}
