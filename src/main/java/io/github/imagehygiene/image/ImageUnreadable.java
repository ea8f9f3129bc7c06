package io.github.imagehygiene.image;

/**
 * An image is there but cannot be read: a truncated archive, a missing blob, an engine that breaks
 * off. The message says what, where, what was expected, and what to do.
 */
public final class ImageUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  public ImageUnreadable(String message) {
    super(message);
  }

  public ImageUnreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
