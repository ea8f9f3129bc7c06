package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * An image's tar on disk, which was gone through once. Nothing stays open between two reads.
 *
 * @param contents all but the layers' bytes
 * @param layers reads those
 */
record TarFile(TarContents contents, ArchivedImage.LayerPass layers) {

  /**
   * Goes through a file: over the headers only, unless it is compressed as a whole.
   *
   * @param state of the file by now
   * @param expected what layers will be read with, if that is known; it then sees those of a
   *     compressed file at once, so that this is unpacked one time only
   */
  static TarFile open(Path path, String label, FileState state, Optional<LayerReader<?>> expected)
      throws ImageUnreadable {
    var file = new File(path, label, state);
    try (var tar = file.open()) {
      if (!isPacked(tar)) {
        return new TarFile(file.scan(tar, (name, blob) -> {}), new Plain(file));
      }
      if (expected.isEmpty()) {
        return new TarFile(file.scan(tar, (name, blob) -> {}), new Packed(file));
      }
      var results = new LayerResults<>(expected.get());
      return new TarFile(file.scan(tar, results::read), new Remembered(results, new Packed(file)));
    } catch (IOException e) {
      throw Unreadable.because(label, e, "");
    }
  }

  private static boolean isPacked(RandomAccessFile tar) throws IOException {
    return Format.of(whole(tar).readNBytes(Format.HEAD)).isCompressed();
  }

  private static FileWindow whole(RandomAccessFile tar) throws IOException {
    return new FileWindow(tar, 0, tar.length());
  }

  private record File(Path path, String label, FileState state) {

    RandomAccessFile open() throws IOException {
      return FileWindow.open(path);
    }

    TarContents scan(RandomAccessFile tar, TarScan.Visitor visitor)
        throws IOException, ImageUnreadable {
      return TarScan.scan(whole(tar), label, visitor);
    }

    /**
     * @throws ImageUnreadable if it is not the file that was gone through
     */
    void requireUnchanged() throws ImageUnreadable {
      if (state.ifUnchanged().isEmpty()) {
        throw new ImageUnreadable(label + ": has changed since it was first looked at; try again");
      }
    }
  }

  /** Reads each blob where it stands. */
  private record Plain(File file) implements ArchivedImage.LayerPass {

    @Override
    public <T> LayerResults<T> read(Collection<Contents.Blob> blobs, LayerReader<T> reader)
        throws ImageUnreadable {
      var results = new LayerResults<>(reader);
      var guard = new BombGuard();
      file.requireUnchanged();
      try {
        SideBySide.each(
            blobs,
            blob -> {
              try (var tar = file.open()) {
                var window = new FileWindow(tar, blob.offset(), blob.size());
                results.read(blob.name(), Blobs.peek(window, guard));
              }
            });
      } catch (IOException e) {
        throw Unreadable.because(file.label(), e, "");
      }
      file.requireUnchanged();
      return results;
    }
  }

  /** Unpacks the file once more. */
  private record Packed(File file) implements ArchivedImage.LayerPass {

    @Override
    public <T> LayerResults<T> read(Collection<Contents.Blob> blobs, LayerReader<T> reader)
        throws ImageUnreadable {
      var names = blobs.stream().map(Contents.Blob::name).toList();
      var results = new LayerResults<>(reader);
      file.requireUnchanged();
      try (var tar = file.open()) {
        file.scan(
            tar,
            (name, blob) -> {
              if (names.contains(name)) {
                results.read(name, blob);
              }
            });
      } catch (IOException e) {
        throw Unreadable.because(file.label(), e, "");
      }
      return results;
    }
  }

  /**
   * Has seen all layers already, with the reader that was expected.
   *
   * @param other for any other reader
   */
  private record Remembered(LayerResults<?> results, Packed other)
      implements ArchivedImage.LayerPass {

    @Override
    @SuppressWarnings("unchecked") // Of the same reader, so of the same type.
    public <T> LayerResults<T> read(Collection<Contents.Blob> blobs, LayerReader<T> reader)
        throws ImageUnreadable {
      return reader.equals(results.reader())
          ? (LayerResults<T>) results
          : other.read(blobs, reader);
    }
  }
}
