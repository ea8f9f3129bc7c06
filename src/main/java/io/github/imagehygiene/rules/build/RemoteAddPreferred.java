package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PlainDownload;
import io.github.imagehygiene.subject.RunScript;
import java.util.stream.Stream;

/** A RUN begins or ends with a download that ADD could do. */
record RemoteAddPreferred(boolean gitToo) implements DockerfileRule {

  private static final Setting<Boolean> GIT =
      Setting.of("gitToo", SettingType.flag(), false, "whether git clone counts too");

  static final RuleInfo INFO = RuleInfo.rule("remote-add-preferred").peers("S7026").settings(GIT);

  RemoteAddPreferred(Settings settings) {
    this(settings.get(GIT));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(
            run ->
                PlainDownload.in(run, subject.scopes(), gitToo)
                    .map(download -> finding(subject, run, download)));
  }

  private static Finding finding(DockerfileSubject subject, RunScript run, PlainDownload download) {
    String name = download.command().name().orElse("");
    return Finding.of(
            INFO.id(),
            name,
            "\"%s\" fetches what ADD can fetch".formatted(name),
            Evidence.at(subject.source(), run.stage(), download.command().span()))
        .instead(
            name.equals("git")
                ? "ADD <url>.git#<commit> <folder>"
                : "ADD --checksum=sha256:<hash> <url> <file>");
  }
}
