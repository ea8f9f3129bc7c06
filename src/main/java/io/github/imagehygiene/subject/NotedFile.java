package io.github.imagehygiene.subject;

import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.ImageContents.Noted;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.probe.FileProbe;
import java.util.Optional;

/** Finds what a probe noted of the file that a container sees at a path. */
final class NotedFile {

  private NotedFile() {}

  /**
   * @return empty if there is nothing at the path
   * @throws NotEvaluated if there is something that the probe did not look into
   */
  static Optional<Noted> find(ImageContents contents, String path, FileProbe probe) {
    var noted = contents.notes(probe, path);
    if (noted.isEmpty()) {
      contents.resolve(path).map(Found::entry).ifPresent(entry -> refuse(path, entry));
    }
    return noted;
  }

  private static void refuse(String path, LayerEntry entry) {
    throw new NotEvaluated(unread(path, entry));
  }

  private static String unread(String path, LayerEntry entry) {
    return entry.kind() == LayerEntry.Kind.FILE
        ? path + " leads to " + entry.path() + ", which was not read"
        : path + " is no regular file";
  }
}
