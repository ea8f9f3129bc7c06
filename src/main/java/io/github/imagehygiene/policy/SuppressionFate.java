package io.github.imagehygiene.policy;

/** What became of one suppression in a run. */
public record SuppressionFate(Suppression suppression, Kind kind) {

  /** How a suppression may end. */
  public enum Kind {
    /** It let a finding pass. */
    USED,
    /** Its rules looked, and found nothing that it could let pass. */
    UNUSED,
    /** Its rules are off or did not finish, or nothing in its scope was inspected. */
    NOT_TRIED,
    /** Its last day is over, so it let nothing pass. */
    EXPIRED
  }
}
