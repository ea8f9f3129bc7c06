package io.github.imagehygiene.finding;

/** What is shown in place of a secret: nothing of it, not even its length. */
public final class Redacted {

  public static final String TEXT = "***";

  private Redacted() {}
}
