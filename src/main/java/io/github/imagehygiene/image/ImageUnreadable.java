package io.github.imagehygiene.image;

/**
 * An image is there but cannot be read: a truncated archive, a missing blob, an engine that breaks
 * off. The message says what, where, what was expected, and what to do.
 */
public final class ImageUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String advice;

  public ImageUnreadable(String message) {
    this(message, "", null);
  }

  public ImageUnreadable(String message, Throwable cause) {
    this(message, "", cause);
  }

  /**
   * @param what is wrong
   * @param advice what to do, which depends on where the image comes from; may be empty
   * @param cause may be null
   */
  public ImageUnreadable(String what, String advice, Throwable cause) {
    super(advice.isEmpty() ? what : what + "; " + advice, cause);
    this.what = what;
    this.advice = advice;
  }

  /** The same with other advice, if it gives any. */
  public ImageUnreadable advising(String other) {
    return advice.isEmpty() ? this : new ImageUnreadable(what, other, this);
  }
}
