package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.OsRelease;
import io.github.imagehygiene.subject.OsReleases;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The image's distribution is of a release that gets no security updates any more. */
record OsReleaseEndOfLife(int graceDays) implements ImageRule {

  private static final Setting<Integer> GRACE =
      Setting.of(
          "graceDays",
          SettingType.number(0),
          0,
          "days after the end that may pass before it is a finding");

  static final RuleInfo INFO =
      RuleInfo.rule("os-release-end-of-life")
          .levels(WARNING, ERROR, WARNING)
          .needs(Need.LAYERS)
          .settings(GRACE);

  OsReleaseEndOfLife(Settings settings) {
    this(settings.get(GRACE));
  }

  @Override
  public Set<FileProbe> probes() {
    return Set.of(OsRelease.PROBE);
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return OsRelease.of(subject.contents()).stream()
        .flatMap(
            said ->
                OsReleases.end(said.release())
                    .filter(end -> end.plusDays(graceDays).isBefore(subject.today()))
                    .map(end -> finding(subject, said, end))
                    .stream());
  }

  private static Finding finding(ImageSubject subject, OsRelease.Said said, LocalDate end) {
    String id = said.release().id();
    String newer =
        OsReleases.newest(id, subject.today())
            .map(version -> ", such as " + id + " " + version)
            .orElse("");
    var file =
        new Evidence.InFile(said.layer(), said.path(), OptionalLong.empty(), OptionalLong.empty());
    return Finding.of(
            INFO.id(),
            id,
            "%s %s has had no security updates since %s"
                .formatted(id, said.release().version(), end),
            Stream.concat(place(subject, said).stream(), Stream.of(file)).toArray(Evidence[]::new))
        .instead("a base image of a release that gets updates" + newer);
  }

  /** The line that wrote the file, else the FROM that brought it. */
  private static Optional<Evidence> place(ImageSubject subject, OsRelease.Said said) {
    return InLayers.line(subject, said.layer())
        .or(() -> subject.dockerfile().flatMap(OsReleaseEndOfLife::from));
  }

  private static Optional<Evidence> from(DockerfileSubject dockerfile) {
    return dockerfile
        .state()
        .flatMap(FinalState::base)
        .map(base -> Evidence.at(dockerfile.source(), base.stage(), base.span()));
  }
}
