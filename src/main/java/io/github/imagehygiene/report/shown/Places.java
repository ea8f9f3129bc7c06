package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.Position;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives every finding a file and a line, as code hosts want it. What is seen in the image stands at
 * the instruction that made the layer, else at the FROM of the stage that was built, else at the
 * POM: never at the image's tag, which changes from build to build.
 */
public record Places(ReportRun run) {

  /**
   * A place in a file.
   *
   * @param file path from the root of the sources
   * @param end behind the last UTF-16 unit; empty: the line as a whole
   */
  public record Place(String file, Position start, Optional<Position> end) {

    /** Whether the other begins on a line of this one. */
    private boolean holds(Place other) {
      int last = end.orElse(start).line();
      return file.equals(other.file)
          && start.line() <= other.start.line()
          && other.start.line() <= last;
    }
  }

  /** Where a finding is shown. */
  public Place of(Finding finding) {
    return all(finding)
        .findFirst()
        .or(() -> from(finding))
        .orElseGet(
            () ->
                new Place(run.tree().path(run.tree().pom()), new Position(1, 1), Optional.empty()));
  }

  /** Further places of it in a Dockerfile. */
  public List<Place> others(Finding finding) {
    Place shown = of(finding);
    return all(finding).skip(1).filter(place -> !place.holds(shown)).toList();
  }

  /** Each place once: those in a Dockerfile, then the instructions that made the layers. */
  private Stream<Place> all(Finding finding) {
    var places = new LinkedHashSet<Place>();
    finding
        .evidence(Evidence.InDockerfile.class)
        .forEach(in -> places.add(place(in.source(), in.span())));
    finding.evidence().stream()
        .flatMap(evidence -> layer(evidence).stream())
        .flatMap(layer -> maker(layer, finding).stream())
        .forEach(places::add);
    return places.stream();
  }

  private static Optional<LayerId> layer(Evidence evidence) {
    return evidence instanceof Evidence.InLayer in
        ? Optional.of(in.layer())
        : evidence instanceof Evidence.InFile in ? Optional.of(in.layer()) : Optional.empty();
  }

  private Optional<Place> maker(LayerId layer, Finding finding) {
    var image = run.inspection().unit(finding).flatMap(Unit::image);
    return image
        .map(ImageSubject::origins)
        .filter(origins -> layer.index() < origins.size())
        .map(origins -> origins.get(layer.index()))
        .filter(LayerOrigin.Step.class::isInstance)
        .map(LayerOrigin.Step.class::cast)
        .flatMap(step -> image.get().dockerfile().map(d -> place(d, step.instruction())));
  }

  /** The FROM of the stage that is built, in the image's Dockerfile; without image the only one. */
  private Optional<Place> from(Finding finding) {
    var inspection = run.inspection();
    var only =
        inspection.dockerfiles().stream()
            .filter(d -> inspection.dockerfiles().size() == 1)
            .findFirst();
    var image = inspection.unit(finding).flatMap(Unit::image);
    var dockerfile = image.map(ImageSubject::dockerfile).orElse(only);
    return dockerfile.flatMap(
        d -> d.graph().target().flatMap(Stage::from).map((From from) -> place(d, from)));
  }

  private Place place(DockerfileSubject dockerfile, Instruction instruction) {
    return place(dockerfile.source(), instruction.span());
  }

  private Place place(SourceText source, Span span) {
    return new Place(
        run.tree().path(source.name()),
        source.position(span.start()),
        Optional.of(source.position(span.end())));
  }
}
