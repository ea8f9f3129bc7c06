package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import java.io.IOException;
import java.util.Collection;

/** The layers of an OCI layout folder, each a file of its own. */
record FolderLayers(FolderContents folder) implements ArchivedImage.LayerPass {

  @Override
  public <T> LayerResults<T> read(Collection<Contents.Blob> blobs, LayerReader<T> reader)
      throws ImageUnreadable {
    var results = new LayerResults<>(reader);
    var guard = new BombGuard();
    try {
      SideBySide.each(
          blobs,
          blob -> {
            String name = blob.name();
            try (var file = FileWindow.open(folder.file(name))) {
              results.read(name, Blobs.peek(new FileWindow(file, 0, file.length()), guard));
            } catch (IOException e) {
              results.fail(name, e);
            }
          });
    } catch (IOException e) {
      throw Unreadable.because(folder.label(), e, "");
    }
    return results;
  }
}
