package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.rules.build.WorkdirPlaces.Inherited;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.stream.Stream;

/** Files are copied to a relative path, and no WORKDIR says where that is. */
record CopyRelativeWithoutWorkdir(List<String> workdirBases) implements DockerfileRule {

  private static final Setting<List<String>> BASES =
      Setting.of(
          "workdirBases",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "further base images that set a working directory, as globs on the full reference");

  static final RuleInfo INFO =
      RuleInfo.rule("copy-relative-without-workdir")
          .levels(Level.WARNING, Level.WARNING, Level.OFF)
          .peers("DL3045")
          .settings(BASES);

  CopyRelativeWithoutWorkdir(Settings settings) {
    this(settings.get(BASES));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var workdirs = WorkdirPlaces.of(subject, workdirBases);
    return Copying.in(subject.dockerfile())
        .filter(copying -> workdirs.of(copying) == Inherited.NONE)
        .flatMap(
            copying ->
                subject.scopes().value(copying.target(), copying.instruction()).known().stream()
                    .filter(CopyRelativeWithoutWorkdir::isRelative)
                    .map(path -> finding(subject, copying, path)));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    var workdirs = WorkdirPlaces.of(subject, workdirBases);
    return Copying.in(subject.dockerfile())
        .filter(copying -> workdirs.of(copying) != Inherited.SET)
        .filter(copying -> isRelative(copying.target().toString()))
        .flatMap(
            copying ->
                subject.scopes().value(copying.target(), copying.instruction()).known().isEmpty()
                    ? copying.unknown(subject, Stream.of(copying.target()))
                    : Stream.of(copying)
                        .filter(c -> workdirs.of(c) == Inherited.UNKNOWN)
                        .map(c -> unknownBase(subject, c)));
  }

  private static Unevaluated unknownBase(DockerfileSubject subject, Copying copying) {
    return new Unevaluated(
        Evidence.at(subject.source(), copying.stage(), copying.target().span()),
        "the working directory of the base image is unknown; set WORKDIR, or add the base to"
            + " workdirBases");
  }

  private static boolean isRelative(String path) {
    return !path.isEmpty() && !WorkingDirectory.isAbsolute(path) && !path.startsWith(":", 1);
  }

  private static Finding finding(DockerfileSubject subject, Copying copying, String path) {
    return Finding.of(
            INFO.id(),
            path,
            "\"%s\" is relative, and no WORKDIR says to what".formatted(path),
            Evidence.at(subject.source(), copying.stage(), copying.target().span()))
        .instead("WORKDIR /app above, or a path from the root");
  }
}
