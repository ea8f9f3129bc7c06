package io.github.imagehygiene.policy;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A comment of a Dockerfile that asks to let findings pass, as far as its own text tells.
 *
 * @param ids as written, ours or a peer's
 * @param span of the comment
 * @param part the instruction that it is about; empty: the whole file
 * @param until as written, whether or not it is a date
 */
public record IgnoreComment(
    Language language,
    List<String> ids,
    SourceText source,
    Span span,
    Optional<Span> part,
    Optional<String> reason,
    Optional<String> until) {

  /** Whose way of writing it is. */
  public enum Language {
    /** {@code # image-hygiene ignore=a,b until=2027-03-01 reason}. */
    IMAGE_HYGIENE,
    /** {@code # hadolint ignore=DL3008}. */
    HADOLINT,
    /** {@code # check=skip=StageNameCasing}, or {@code skip=all}. */
    BUILDKIT,
    /** {@code #checkov:skip=CKV_DOCKER_3:reason}. */
    CHECKOV
  }

  public IgnoreComment {
    ids = List.copyOf(ids);
  }
}
