package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.WeakenedCheck;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command is told not to check the certificate of the server that it downloads from. */
record TlsCheckDisabledInCommand(List<String> internalHosts) implements DockerfileRule {

  private static final Setting<List<String>> INTERNAL =
      Setting.of(
          "internalHosts",
          SettingType.listOf(SettingType.text()),
          List.of("localhost", "127.*", "[::1]"),
          "hosts that need no certificate, as globs");

  static final RuleInfo INFO =
      RuleInfo.rule("tls-check-disabled-in-command")
          .levels(WARNING, ERROR, ERROR)
          .peers(
              "CKV2_DOCKER_2",
              "CKV2_DOCKER_3",
              "CKV2_DOCKER_4",
              "CKV2_DOCKER_13",
              "CKV2_DOCKER_15",
              "S4830")
          .settings(INTERNAL);

  TlsCheckDisabledInCommand(Settings settings) {
    this(settings.get(INTERNAL));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> !isInternal(placed.command().args()))
        .flatMap(
            placed ->
                WeakenedCheck.in(placed.command(), WeakenedCheck.Kind.TLS)
                    .map(word -> finding(subject, placed, word)));
  }

  /** True if it names hosts, and none but internal ones. */
  private boolean isInternal(List<String> words) {
    var hosts = words.stream().flatMap(word -> host(word).stream()).toList();
    return !hosts.isEmpty()
        && hosts.stream()
            .allMatch(h -> internalHosts.stream().anyMatch(g -> Glob.text(g).matches(h)));
  }

  private static Optional<String> host(String word) {
    int scheme = word.indexOf("://");
    return scheme < 0
        ? Optional.empty()
        : Optional.of(word.substring(scheme + 3).replaceFirst("^[^/?#]*@", ""))
            .map(rest -> rest.replaceFirst("(\\[[^\\]]*\\]|[^:/?#]*).*", "$1"));
  }

  private static Finding finding(
      DockerfileSubject subject, PlacedCommand<Run> placed, ShellWord word) {
    String name = placed.command().name().orElse("");
    return Finding.of(
            INFO.id(),
            name + " " + word.text(),
            "%s lets %s download from whoever answers: no certificate is checked"
                .formatted(word.text(), name),
            Evidence.at(subject.source(), placed.at().stage(), word.span()))
        .instead("the command without it; a certificate of your own belongs to the trust store");
  }
}
