package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** EXPOSE names a port that there is not, or a range that ends below its start. */
record PortOutOfRange() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("port-out-of-range").levels(ERROR, ERROR, OFF).peers("DL3011", "DS-0008");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return ExposedPort.everywhere(subject)
        .filter(port -> port.spec().range().filter(range -> !range.isValid()).isPresent())
        .map(port -> finding(subject, port));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return ExposedPort.unknown(subject);
  }

  private static Finding finding(DockerfileSubject subject, ExposedPort port) {
    boolean backwards = port.spec().range().filter(r -> r.last() < r.first()).isPresent();
    String fault = backwards ? "ends below its start" : "is not within 1 to 65535";
    return Finding.of(
            INFO.id(),
            port.spec().text(),
            "\"%s\" %s".formatted(port.spec().port(), fault),
            port.place(subject))
        .instead("EXPOSE <port from 1 to 65535>");
  }
}
