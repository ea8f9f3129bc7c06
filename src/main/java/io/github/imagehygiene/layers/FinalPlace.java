package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One path of an image, as a container sees it.
 *
 * @param layers lowest first
 * @param nodes of the path in each layer whose part of the folder is seen; else negative
 * @param found the entry that is seen; empty if there is none, which a folder may lack
 */
record FinalPlace(
    List<ReadLayer<LayerContents>> layers, String path, int[] nodes, Optional<Found> found) {

  private static final int NONE = -1;

  static FinalPlace root(List<ReadLayer<LayerContents>> layers) {
    return at("/", layers, new int[layers.size()]);
  }

  /** The place of that name in this folder. */
  FinalPlace step(String name) {
    return at((path.equals("/") ? path : path + "/") + name, layers, nodes);
  }

  /** Whether there is a folder, with or without an entry. */
  boolean isFolder() {
    return found.isPresent()
        ? found.get().entry().kind() == Kind.DIRECTORY
        : Arrays.stream(nodes).anyMatch(node -> node >= 0);
  }

  /**
   * Goes from the top layer down until one takes away or covers what is below it.
   *
   * @param folders nodes of the folder of the path
   */
  private static FinalPlace at(String path, List<ReadLayer<LayerContents>> layers, int[] folders) {
    int[] nodes = new int[folders.length];
    Arrays.fill(nodes, NONE);
    Optional<Found> found = Optional.empty();
    boolean isFolder = false;
    boolean isOpaque = false;
    for (int i = folders.length - 1; i >= 0; i--) {
      var tree = layers.get(i).value().listing().tree();
      int node = folders[i] < 0 ? NONE : tree.find(path);
      if (node < 0) {
        continue;
      }
      boolean isFile = tree.isListed(node) && tree.kind(node) != Kind.DIRECTORY;
      if (found.isEmpty() && tree.isListed(node) && !(isFile && isFolder)) {
        found = Optional.of(new Found(layers.get(i).id(), tree.entry(node)));
      }
      if (tree.isFolder(node)) {
        isFolder = true;
        nodes[i] = isOpaque ? NONE : node;
      }
      if (isFile || tree.hasMark(node, Kind.WHITEOUT)) {
        break;
      }
      isOpaque |= tree.hasMark(node, Kind.OPAQUE);
    }
    return new FinalPlace(layers, path, nodes, found);
  }
}
