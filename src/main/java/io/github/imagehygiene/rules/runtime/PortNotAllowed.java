package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.refusals.PortRange;
import io.github.imagehygiene.dockerfile.refusals.PortSpec;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The image exposes a port that the policy does not allow. */
record PortNotAllowed(List<PortSpec> allowedPorts) implements DockerfileRule {

  private static final Setting<List<PortSpec>> ALLOWED =
      Setting.of(
          "allowedPorts",
          SettingType.listOf(
              SettingType.scalar(
                  "a port such as 8080, 8000-8099 or 53/udp", text -> port(text), PortSpec::text)),
          List.of(),
          "ports that an image may expose; none listed: any");

  static final RuleInfo INFO =
      RuleInfo.rule("port-not-allowed").levels(OFF, ERROR, OFF).settings(ALLOWED);

  PortNotAllowed(Settings settings) {
    this(settings.get(ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return allowedPorts.isEmpty()
        ? Stream.empty()
        : ExposedPort.shipped(subject)
            .filter(exposed -> exposed.spec().range().filter(PortRange::isValid).isPresent())
            .filter(exposed -> allowedPorts.stream().noneMatch(a -> covers(a, exposed.spec())))
            .map(exposed -> finding(subject, exposed));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return allowedPorts.isEmpty() ? Stream.empty() : ExposedPort.unknownShipped(subject);
  }

  private static boolean covers(PortSpec allowed, PortSpec exposed) {
    return allowed.effectiveProtocol().equals(exposed.effectiveProtocol())
        && allowed.range().orElseThrow().covers(exposed.range().orElseThrow());
  }

  private Finding finding(DockerfileSubject subject, ExposedPort exposed) {
    return Finding.of(
            INFO.id(),
            exposed.spec().port() + "/" + exposed.spec().effectiveProtocol(),
            "\"%s\" is none of the ports allowed: %s".formatted(exposed.spec().text(), allowed()),
            exposed.place(subject))
        .instead("one of them, or a further entry of allowedPorts");
  }

  private String allowed() {
    return allowedPorts.stream().map(PortSpec::text).collect(Collectors.joining(", "));
  }

  private static Optional<PortSpec> port(String text) {
    return PortSpec.all(text).stream()
        .limit(1)
        .filter(spec -> spec.text().equals(text) && spec.host().isEmpty())
        .filter(
            spec -> spec.hasKnownProtocol() && spec.range().filter(PortRange::isValid).isPresent())
        .findFirst();
  }
}
