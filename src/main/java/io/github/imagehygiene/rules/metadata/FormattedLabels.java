package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The labels of the target stage whose value must be of one format.
 *
 * @param formats by label
 */
record FormattedLabels(LabelFormat format, Map<String, LabelFormat> formats) {

  private static final String OF_BUILD =
      "the value has variables; the build decides it, so check the built image";

  static FormattedLabels of(LabelFormat format, Map<String, LabelFormat> required) {
    return new FormattedLabels(format, LabelFormat.formats(required));
  }

  /**
   * Values that are not of the format. One with variables is left to the image, where it is what
   * the build made of it; one that is empty to its own rule.
   */
  Stream<Finding> wrong(DockerfileSubject subject, RuleId rule) {
    return subject.state().stream()
        .flatMap(state -> state.labels().entrySet().stream())
        .filter(label -> formats.get(label.getKey()) == format)
        .filter(label -> isWritten(subject, label.getValue()))
        .flatMap(
            label ->
                label
                    .getValue()
                    .value()
                    .known()
                    .filter(value -> !value.isEmpty() && !format.accepts(value))
                    .map(value -> finding(subject, rule, label.getKey(), label.getValue(), value))
                    .stream());
  }

  /** Values that the build decides: unknown, or with variables and not of the format as it is. */
  Stream<Unevaluated> open(DockerfileSubject subject) {
    return subject.state().stream()
        .flatMap(state -> state.labels().entrySet().stream())
        .filter(label -> formats.get(label.getKey()) == format)
        .filter(label -> !isWritten(subject, label.getValue()))
        .filter(label -> label.getValue().value().known().filter(format::accepts).isEmpty())
        .map(
            label -> {
              var set = label.getValue();
              return UnknownValue.of(subject, set)
                  .findFirst()
                  .orElseGet(() -> new Unevaluated(place(subject, set), OF_BUILD));
            });
  }

  private static Evidence.InDockerfile place(DockerfileSubject subject, Setting<Label> set) {
    return Evidence.at(subject.source(), set.stage(), set.word().span());
  }

  private static boolean isWritten(DockerfileSubject subject, Setting<Label> label) {
    return subject.scopes().expand(label.word(), label.by()).used().isEmpty();
  }

  private Finding finding(
      DockerfileSubject subject, RuleId rule, String key, Setting<Label> label, String value) {
    return Finding.of(rule, key, message(key, value, format), place(subject, label))
        .instead(format.meaning());
  }

  /** The LABEL from which the image has one of its labels, if it is not its base's. */
  static List<Evidence> place(ImageSubject subject, String key, String value) {
    return subject.dockerfile().stream()
        .flatMap(
            dockerfile ->
                dockerfile.state().map(state -> state.labels().get(key)).stream()
                    .filter(label -> subject.isBy(label, value))
                    .<Evidence>map(
                        label ->
                            Evidence.at(dockerfile.source(), label.stage(), label.word().span())))
        .toList();
  }

  static String message(String key, String value, LabelFormat format) {
    String what = format.meaning().replaceFirst(", such as .*", "").replaceFirst("^an? ", "");
    return "label %s is \"%s\", which is no %s".formatted(key, value, what);
  }
}
