package io.github.imagehygiene.dockerfile.comments;

import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A comment that asks to let findings pass.
 *
 * @param span of the comment
 * @param ids of rules as written; BuildKit's {@code all} among them
 * @param part the text that it is about: an instruction, a stage or the file. The comment itself if
 *     no instruction follows
 * @param reason what is written after the ids
 * @param until the last day, as written, whether or not it is a date
 */
public record SuppressionComment(
    Tool tool,
    Span span,
    List<Id> ids,
    Scope scope,
    Span part,
    Optional<String> reason,
    Optional<String> until) {

  /** Whose language it is written in. */
  public enum Tool {
    /** {@code # image-hygiene ignore=a,b until=2027-03-01 reason} */
    IMAGE_HYGIENE,
    /** {@code # hadolint ignore=DL3008} */
    HADOLINT,
    /** {@code # check=skip=StageNameCasing} */
    BUILDKIT,
    /** {@code #checkov:skip=CKV_DOCKER_3:reason} */
    CHECKOV
  }

  /** What it is about. */
  public enum Scope {
    /** The instruction below it, or the one that it stands in. */
    INSTRUCTION,
    /** The stage that the instruction below it belongs to. */
    STAGE,
    FILE
  }

  /** A rule's id as written. */
  public record Id(String text, Span span) {}

  public SuppressionComment {
    ids = List.copyOf(ids);
  }

  /** The same about another part. */
  SuppressionComment about(Span other) {
    return new SuppressionComment(tool, span, ids, scope, other, reason, until);
  }
}
