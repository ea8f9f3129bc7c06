package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The layers of an OCI layout folder, each a file of its own. */
record FolderLayers(FolderContents folder) implements ArchivedImage.LayerPass {

  @Override
  public <T> LayerResults<T> read(Set<String> names, LayerReader<T> reader) throws ImageUnreadable {
    var results = new LayerResults<>(reader);
    for (String name : names) {
      try (InputStream in = folder.open(name)) {
        results.read(name, Blobs.peek(in));
      } catch (IOException e) {
        throw Unreadable.because(folder.label(), e, ", at " + EntryName.shown(name));
      }
    }
    return results;
  }
}
