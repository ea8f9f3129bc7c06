package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The image's working directory is not the one that is expected, or belongs to the system. */
record WorkdirUnexpected(Optional<String> expected, SystemDirectories directories)
    implements ImageRule {

  private static final Setting<Optional<String>> EXPECTED =
      Setting.of(
          "expected",
          SettingType.text().orNone(),
          Optional.empty(),
          "the working directory that the image is to have");

  static final RuleInfo INFO =
      RuleInfo.rule("workdir-unexpected")
          .levels(Level.OFF, Level.INFO, Level.OFF)
          .peers("DS-0030")
          .needs(Need.CONFIG)
          .settings(EXPECTED, SystemDirectories.SETTING)
          .yieldsTo("workdir-in-system-directory");

  WorkdirUnexpected(Settings settings) {
    this(settings.get(EXPECTED), new SystemDirectories(settings.get(SystemDirectories.SETTING)));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    String written = subject.image().config().workingDir();
    String path = written.isEmpty() ? "/" : WorkingDirectory.normalise(written);
    return fault(path).map(message -> finding(subject, path, message)).stream();
  }

  private Optional<String> fault(String path) {
    return expected.isPresent()
        ? expected
            .filter(right -> !WorkingDirectory.normalise(right).equals(path))
            .map(
                right ->
                    "the image's working directory is \"%s\", not \"%s\"".formatted(path, right))
        : directories
            .above(path)
            .map(
                directory ->
                    "the image's working directory \"%s\" lies in %s, which belongs to the system"
                        .formatted(path, directory));
  }

  private Finding finding(ImageSubject subject, String path, String message) {
    return Finding.of(
            INFO.id(), "workdir", message, new Evidence.InConfig("Config.WorkingDir", path))
        .and(place(subject, path))
        .instead("WORKDIR " + expected.orElse("/app"));
  }

  /** The WORKDIR that set it, if one did and not the base. */
  private static List<Evidence> place(ImageSubject subject, String path) {
    return subject.dockerfile().stream()
        .flatMap(
            dockerfile ->
                dockerfile.state().flatMap(FinalState::workdir).stream()
                    .filter(set -> subject.isBy(set, path))
                    .<Evidence>map(
                        set -> Evidence.at(dockerfile.source(), set.stage(), set.word().span())))
        .toList();
  }
}
