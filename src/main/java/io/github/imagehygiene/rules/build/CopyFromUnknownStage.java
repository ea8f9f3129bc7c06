package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Nearest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** COPY or a mount takes from a stage that does not stand above. */
record CopyFromUnknownStage(List<String> namedContexts) implements DockerfileRule {

  private static final Setting<List<String>> CONTEXTS =
      Setting.of(
          "namedContexts",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "names that the build passes with --build-context");

  private static final Pattern LIKE_AN_IMAGE = Pattern.compile(".*[:/.@].*");

  static final RuleInfo INFO =
      RuleInfo.rule("copy-from-unknown-stage")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("DL3022")
          .yieldsTo("dockerfile-unparsable")
          .settings(CONTEXTS);

  CopyFromUnknownStage(Settings settings) {
    this(settings.get(CONTEXTS));
  }

  /** That are searched for a name like the one written. */
  private static final int MOST_STAGES = 200;

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .graph()
        .uses()
        .filter(use -> use.place() != ImageUse.Place.FROM && use.target().asStage().isEmpty())
        .filter(use -> use.name().raw().toString().indexOf('$') < 0)
        .flatMap(
            use ->
                use.value().known().stream()
                    .filter(name -> isName(name) && !isOwn(name, use.stage()))
                    .map(name -> finding(subject, use, name)));
  }

  private boolean isName(String name) {
    return !name.isEmpty()
        && !name.equals("scratch")
        && !LIKE_AN_IMAGE.matcher(name).matches()
        && !namedContexts.contains(name);
  }

  private static boolean isOwn(String name, Stage stage) {
    return stage.name().filter(name::equalsIgnoreCase).isPresent();
  }

  private static Finding finding(DockerfileSubject subject, ImageUse use, String name) {
    var above =
        subject.dockerfile().stages().stream().limit(Math.min(use.stage().index(), MOST_STAGES));
    String like =
        Nearest.to(name, above.flatMap(s -> s.name().stream()))
            .map(near -> "; did you mean " + near + "?")
            .orElse("");
    return Finding.of(
            INFO.id(),
            name,
            "no stage above is \"%s\"%s".formatted(name, like),
            Evidence.at(subject.source(), use.stage(), use.span()))
        .instead("the name of a stage above; an image with its tag");
  }
}
