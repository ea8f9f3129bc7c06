package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of an OCI layout folder; symlinks may not lead out of it. */
record FolderContents(Path folder, String label) implements Contents {

  @Override
  public Optional<Blob> blob(String name) throws ImageUnreadable {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
        throw new ImageUnreadable(
            "%s: %s is no regular file of the folder; expected an OCI layout"
                .formatted(label, EntryName.shown(name)));
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(
            new Blob(name, 0, Files.size(file), Blobs.peek(in, new BombGuard()).format()));
      }
    } catch (IOException e) {
      throw Unreadable.because(label, e, ", at " + EntryName.shown(name));
    }
  }

  @Override
  public byte[] bytes(Blob blob) throws ImageUnreadable {
    try (InputStream in = Files.newInputStream(file(blob.name()))) {
      return in.readNBytes((int) blob.size());
    } catch (IOException e) {
      throw Unreadable.because(label, e, ", at " + EntryName.shown(blob.name()));
    }
  }

  /** Where a file that {@link #blob} found stands on disk. */
  Path file(String name) {
    return folder.resolve(name);
  }
}
