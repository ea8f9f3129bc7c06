package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.policy.FileComments;
import io.github.imagehygiene.policy.Scope;
import io.github.imagehygiene.policy.Suppression;
import io.github.imagehygiene.policy.SuppressionFate;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.SuppressionUse;
import io.github.imagehygiene.subject.SuppressionUse.Fate;
import io.github.imagehygiene.subject.SuppressionUse.InComment;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells rules what came of the suppressions of a run. */
record SuppressionUses(Map<SourceText, Dockerfile> files) {

  static List<SuppressionUse> of(
      List<DockerfileSubject> dockerfiles, List<SuppressionFate> fates, FileComments comments) {
    var uses =
        new SuppressionUses(
            dockerfiles.stream()
                .map(DockerfileSubject::dockerfile)
                .collect(Collectors.toMap(Dockerfile::source, file -> file)));
    return Stream.concat(
            fates.stream().map(uses::use), comments.mistakes().stream().map(uses::refused))
        .toList();
  }

  private SuppressionUse use(SuppressionFate tried) {
    Suppression suppression = tried.suppression();
    return new SuppressionUse(
        suppression.id(),
        suppression.origin().text(),
        suppression.scope() instanceof Scope.Part part
            ? Optional.of(new InComment(files.get(part.source()), part.comment(), part.id()))
            : Optional.empty(),
        suppression.reasonRequired(),
        fate(tried.kind()),
        suppression.until().map(String::valueOf).orElse(""));
  }

  private SuppressionUse refused(FileComments.Mistake mistake) {
    var place = new InComment(files.get(mistake.source()), mistake.comment(), mistake.place());
    return new SuppressionUse(
        mistake.id(),
        mistake.source().name(),
        Optional.of(place),
        true,
        Fate.REFUSED,
        mistake.message());
  }

  private static Fate fate(SuppressionFate.Kind kind) {
    return switch (kind) {
      case USED -> Fate.USED;
      case UNUSED -> Fate.UNUSED;
      case NOT_TRIED -> Fate.NOT_TRIED;
      case EXPIRED -> Fate.EXPIRED;
    };
  }
}
