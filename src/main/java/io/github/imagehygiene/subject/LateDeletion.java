package io.github.imagehygiene.subject;

import io.github.imagehygiene.text.Span;
import java.util.List;

/**
 * A RUN deletes what an earlier instruction of the same image left in its own layer, which frees
 * nothing.
 *
 * @param run that deletes
 * @param span the command that does so
 */
public record LateDeletion(Writing writing, RunScript run, Span span) {

  /** All in the stages that ship, each thing that is written at most once, in order. */
  public static List<LateDeletion> in(DockerfileSubject subject) {
    return new LateDeletions(subject).find();
  }
}
