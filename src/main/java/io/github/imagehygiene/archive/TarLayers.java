package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A tar file, gone through from its start each time: what nobody wants is skipped, which is a seek
 * unless the file is compressed as a whole.
 */
record TarLayers(Path file, String label) implements ArchivedImage.LayerPass {

  /** All but the layers' bytes. */
  TarContents contents() throws ImageUnreadable {
    return scan((name, blob) -> {});
  }

  @Override
  public <T> LayerResults<T> read(Set<String> names, LayerReader<T> reader) throws ImageUnreadable {
    var results = new LayerResults<>(reader);
    scan(
        (name, blob) -> {
          if (names.contains(name)) {
            results.read(name, blob);
          }
        });
    return results;
  }

  private TarContents scan(TarScan.Visitor visitor) throws ImageUnreadable {
    InputStream in;
    try {
      in = Files.newInputStream(file);
    } catch (IOException e) {
      throw Unreadable.because(label, e, "");
    }
    return TarScan.scan(in, label, visitor);
  }
}
