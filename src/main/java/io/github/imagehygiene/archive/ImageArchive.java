package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Images in a file or folder: a tar of {@code docker save}, {@code podman save} or Jib, plain or
 * compressed, or an OCI image layout as a tar or a folder.
 */
public final class ImageArchive implements ImageSource {

  private final Path path;
  private final String label;
  private final Optional<String> platform;
  private final Optional<LayerReader<?>> expected;

  /**
   * @param path shown in messages as it is given
   * @param platform {@code os/architecture[/variant]}; empty: the only one there is, else Linux on
   *     this machine's processor
   */
  public ImageArchive(Path path, Optional<String> platform) {
    this(path, platform, Optional.empty());
  }

  private ImageArchive(Path path, Optional<String> platform, Optional<LayerReader<?>> expected) {
    this.path = path;
    this.label = path.toString();
    this.platform = platform;
    this.expected = expected;
  }

  @Override
  public ImageSource expecting(LayerReader<?> reader) {
    return new ImageArchive(path, platform, Optional.of(reader));
  }

  @Override
  public Image open(Optional<String> reference) throws ImageUnavailable, ImageUnreadable {
    var wanted =
        platform.isEmpty()
            ? Optional.<Platform>empty()
            : Optional.of(Platform.required(EntryName.shown(platform.get())));
    if (Files.isDirectory(path)) {
      var folder = new FolderContents(path, label);
      var catalogue = layout(folder);
      var image = catalogue.find(reference, wanted);
      var files = image.layers().stream().map(layer -> path.resolve(layer.blob().name())).toList();
      return new ArchivedImage(
          label, image, new FolderLayers(folder), FileState.of(files), catalogue);
    }
    if (!Files.exists(path)) {
      throw new ImageUnavailable(
          label
              + ": there is no such file or folder; expected an image archive; build it before this"
              + " goal runs, or correct archive");
    }
    if (!Files.isRegularFile(path)) {
      throw new ImageUnreadable(label + ": is neither a regular file nor a folder");
    }
    var state = FileState.of(List.of(path));
    var tar = TarFile.open(path, label, state, expected);
    var catalogue = Catalogue.ofTar(tar.contents());
    var image = catalogue.find(reference, wanted);
    return new ArchivedImage(label, image, tar.layers(), state, catalogue);
  }

  private static Catalogue layout(FolderContents folder) throws ImageUnreadable {
    return Catalogue.ofLayout(
        folder, "there is no index.json in this folder; expected an OCI layout, or a tar");
  }
}
