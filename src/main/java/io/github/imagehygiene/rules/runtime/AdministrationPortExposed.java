package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.stream.Stream;

/** The image exposes a port by which machines are administered, such as that of SSH. */
record AdministrationPortExposed(List<Integer> ports) implements DockerfileRule {

  private static final Setting<List<Integer>> PORTS =
      Setting.of(
          "ports",
          SettingType.listOf(SettingType.number(1)),
          List.of(22, 23, 3389, 5800, 5900, 2375, 2376, 5986),
          "TCP ports of SSH, Telnet, RDP, VNC, Docker's API and WinRM");

  static final RuleInfo INFO =
      RuleInfo.rule("administration-port-exposed")
          .levels(WARNING, ERROR, OFF)
          .peers("DS-0004", "CKV_DOCKER_1", "S6473")
          .settings(PORTS);

  AdministrationPortExposed(Settings settings) {
    this(settings.get(PORTS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return ExposedPort.shipped(subject)
        .filter(exposed -> exposed.spec().effectiveProtocol().equals("tcp"))
        .flatMap(
            exposed ->
                exposed.spec().range().stream()
                    .flatMap(range -> ports.stream().filter(range::holds))
                    .limit(1)
                    .map(port -> finding(subject, exposed, port)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return ExposedPort.unknownShipped(subject);
  }

  private static Finding finding(DockerfileSubject subject, ExposedPort exposed, int port) {
    return Finding.of(
            INFO.id(),
            String.valueOf(port),
            "\"%s\" exposes port %d, by which machines are administered"
                .formatted(exposed.spec().text(), port),
            exposed.place(subject))
        .instead("no such port: docker exec and kubectl exec need none");
  }
}
