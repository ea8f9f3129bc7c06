package io.github.imagehygiene.layers.listing;

/**
 * A path as a layer's tree has it, which is put together only if it is asked for.
 *
 * @param node in the tree of a layer that has the path, or something below it
 */
public record TreePath(NodeTree tree, int node) {

  /** The path; of the root folder {@code /}. */
  @Override
  public String toString() {
    return tree.path(node);
  }
}
