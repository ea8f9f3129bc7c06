package io.github.imagehygiene.layers;

/**
 * A path as the beginning of one below it, so that the folders of a deep path cost no text each.
 *
 * @param text a path that begins with it
 * @param end its length
 */
record TreePath(String text, int end) {

  /** The path; of the root folder {@code /}. */
  @Override
  public String toString() {
    return end == 0 ? "/" : text.substring(0, end);
  }
}
