package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * The user's word that findings of a rule are to be let pass, and what came of it.
 *
 * @param id of the rule, as written
 * @param origin where it stands, for messages
 * @param comment that says so; empty: POM or policy file
 * @param ours whether it is written in our own language, not in a peer's
 * @param detail of the fate, for messages: the last day, or what is wrong
 */
public record SuppressionUse(
    String id, String origin, Optional<InComment> comment, boolean ours, Fate fate, String detail) {

  /**
   * A place in a Dockerfile.
   *
   * @param comment all of the comment
   * @param id where the rule's id stands in it
   */
  public record InComment(Dockerfile file, Span comment, Span id) {}

  /** How a suppression may end. */
  public enum Fate {
    /** It let a finding pass. */
    USED,
    /** Its rules looked, and found nothing that it could let pass. */
    UNUSED,
    /** Nobody looked, so nothing is known of its use. */
    NOT_TRIED,
    /** Its last day is over. */
    EXPIRED,
    /** It cannot be understood, so it let nothing pass. */
    REFUSED
  }
}
