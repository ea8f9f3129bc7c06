package io.github.imagehygiene.dockerfile.refusals;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.parse.FlagValue;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.stages.ImageUse.Place;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What BuildKit refuses of the names and platforms of images and stages. */
record StageRefusals(Dockerfile file, Scopes scopes, StageGraph graph) {

  /**
   * Of all stages: BuildKit resolves every name before it knows which stages it builds. Only that a
   * name is that of a later stage matters where it is used alone.
   */
  Stream<ParseProblem> all() {
    return Stream.concat(
        graph.uses().flatMap(use -> name(use).or(() -> letterCase(use)).stream()),
        file.stages().stream()
            .flatMap(stage -> stage.from().stream())
            .flatMap(from -> Stream.concat(platform(from), substitution(from))));
  }

  private Stream<ParseProblem> substitution(From from) {
    return scopes.expand(from.image(), from).error().stream()
        .map(why -> new ParseProblem(from.image().span(), "invalid substitution: " + why));
  }

  private Optional<ParseProblem> name(ImageUse use) {
    return use.target() instanceof ImageTarget.Invalid invalid
            && (!invalid.later() || graph.reaches(use.stage()))
        ? Optional.of(new ParseProblem(place(use), invalid.why()))
        : Optional.empty();
  }

  /** Names of stages are kept in lower case; COPY and mounts look for them so, FROM does not. */
  private static Optional<ParseProblem> letterCase(ImageUse use) {
    String lower = use.text().toLowerCase(Locale.ROOT);
    return use.place() == Place.FROM
            && use.target().asStage().isPresent()
            && !use.text().equals(lower)
        ? Optional.of(
            new ParseProblem(
                use.span(), "FROM finds a stage by its name in lower case only: write " + lower))
        : Optional.empty();
  }

  private static Span place(ImageUse use) {
    return use.place() == Place.FROM && use.name().isEmpty()
        ? use.instruction().span()
        : use.span();
  }

  private Stream<ParseProblem> platform(From from) {
    return from.flag("platform").flatMap(Flag::value).stream()
        .filter(word -> word.raw().toString().indexOf('$') >= 0)
        .flatMap(word -> scopes.value(word, from).known().stream().flatMap(v -> refusal(word, v)));
  }

  private static Stream<ParseProblem> refusal(Word word, String value) {
    if (value.isEmpty()) {
      return Stream.of(
          new ParseProblem(word.span(), "the platform is empty: " + word + " has no value"));
    }
    return FlagValue.PLATFORM.takes(value)
        ? Stream.empty()
        : Stream.of(
            new ParseProblem(
                word.span(), "--platform takes " + FlagValue.PLATFORM.wanted() + ", not " + value));
  }
}
