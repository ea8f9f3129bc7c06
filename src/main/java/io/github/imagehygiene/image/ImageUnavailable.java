package io.github.imagehygiene.image;

/**
 * There is no engine, or it has no such image: what {@code onImageUnavailable} decides about. The
 * message says what was looked for, where, and what to do.
 */
public final class ImageUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  public ImageUnavailable(String message) {
    super(message);
  }

  public ImageUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
