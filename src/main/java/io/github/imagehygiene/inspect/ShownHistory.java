package io.github.imagehygiene.inspect;

/** What the history of an inspected image says, as it may be shown: without secrets. */
public final class ShownHistory {

  private final Redaction redaction;

  private ShownHistory(Redaction redaction) {
    this.redaction = redaction;
  }

  public static ShownHistory of(Inspection inspection) {
    return new ShownHistory(
        Redaction.of(
            inspection.dockerfiles(),
            inspection.images().map(image -> image.image().config()),
            inspection.policy()));
  }

  /** A line of it, whole: what is cut off may tell that the rest is a secret. */
  public String line(String createdBy) {
    return redaction.ofImage(createdBy);
  }
}
