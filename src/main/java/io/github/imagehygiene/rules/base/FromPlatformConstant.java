package io.github.imagehygiene.rules.base;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** FROM names one platform for good. */
record FromPlatformConstant() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("from-platform-constant")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3029", "FromPlatformFlagConstDisallowed");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructions(From.class)
        .flatMap(
            placed ->
                placed.instruction().flag("platform").stream()
                    .filter(flag -> isConstant(flag) && !isInName(flag, placed.stage()))
                    .map(flag -> finding(subject, placed, flag)));
  }

  private static boolean isConstant(Flag flag) {
    String value = written(flag);
    return !value.isEmpty() && value.indexOf('$') < 0 && value.indexOf('@') < 0;
  }

  /** A stage that is named after its platform is meant for that one. */
  private static boolean isInName(Flag flag, Stage stage) {
    String name = stage.name().orElse("").toLowerCase(Locale.ROOT);
    return Arrays.stream(written(flag).toLowerCase(Locale.ROOT).split("/"))
        .anyMatch(part -> !part.isEmpty() && name.contains(part));
  }

  private static String written(Flag flag) {
    return flag.value().map(Object::toString).orElse("");
  }

  private static Finding finding(DockerfileSubject subject, Placed<From> placed, Flag flag) {
    return Finding.of(
            INFO.id(),
            placed.instruction().image().toString(),
            "the platform is always \"%s\", whatever the build asks for".formatted(written(flag)),
            Evidence.at(subject.source(), placed.stage(), flag.span()))
        .instead("leave it out, or --platform=$BUILDPLATFORM for a stage that only builds");
  }
}
