package io.github.imagehygiene.layers.probe;

/** A probe could not look into a file, so nothing can be said of it: neither good nor bad. */
public final class NotSeen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param why one line for the user
   */
  public NotSeen(String why) {
    super(why, null, false, false);
  }
}
