package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.LayerEntry;
import java.util.ArrayList;
import java.util.Optional;

/** TEMPORARY until layers has it: what a container sees at a path. */
final class FinalFiles {

  record Found(LayerId layer, LayerEntry entry) {}

  private FinalFiles() {}

  static Optional<Found> resolve(ImageContents contents, String path) {
    String at = path;
    for (int i = 0; i < 40; i++) {
      var found = find(contents, at);
      if (found.isEmpty() || found.get().entry().kind() != LayerEntry.Kind.SYMLINK) {
        return found;
      }
      at = target(at, found.get().entry().link());
    }
    return Optional.empty();
  }

  private static String target(String link, String target) {
    var parts = new ArrayList<String>();
    String whole =
        target.startsWith("/") ? target : link.substring(0, link.lastIndexOf('/') + 1) + target;
    for (String part : whole.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  private static Optional<Found> find(ImageContents contents, String path) {
    for (int i = contents.layers().size() - 1; i >= 0; i--) {
      var layer = contents.layers().get(i);
      var listing = layer.value().listing();
      boolean gone = false;
      for (int e = 0; e < listing.size(); e++) {
        var entry = listing.entry(e);
        if (!entry.takesAway() && entry.path().equals(path)) {
          return Optional.of(new Found(layer.id(), entry));
        }
        gone |=
            entry.kind() == LayerEntry.Kind.WHITEOUT && (path + "/").startsWith(entry.path() + "/")
                || entry.kind() == LayerEntry.Kind.OPAQUE && path.startsWith(entry.path() + "/");
      }
      if (gone) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
