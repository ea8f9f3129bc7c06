package io.github.imagehygiene.archive;

import io.github.imagehygiene.archive.Contents.Blob;
import io.github.imagehygiene.archive.ListedImage.Part;
import io.github.imagehygiene.archive.ListedImage.Parts;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image of an archive whose every part was found: what it says of itself, and where its layers
 * stand.
 */
record StoredImage(ImageDescription description, List<StoredLayer> layers) {

  private static final Digest NOTHING = Sha256.of(new byte[0]);

  /** Where one layer stands. */
  record StoredLayer(LayerId id, Blob blob) {}

  /**
   * @param reference how the user named it
   * @throws ImageUnreadable if a part is missing, of another size than stated, or fits no other
   */
  static StoredImage load(
      Contents contents, ListedImage listed, Optional<String> reference, String source)
      throws ImageUnreadable {
    Parts parts =
        listed
            .parts()
            .orElseThrow(
                () ->
                    missing(
                        contents, "manifest", listed.manifest().map(Digest::toString).orElse("")));
    Blob configBlob = find(contents, "configuration", parts.config());
    byte[] json = contents.document(parts.config().name(), configBlob);
    String where = contents.label() + ": " + EntryName.shown(parts.config().name());
    ImageConfig config = ImageConfigJson.parse(where, json);
    var layers = layers(contents, parts, config);
    String id = Sha256.of(json).toString();
    var description =
        new ImageDescription(
            reference.orElse(
                listed.names().isEmpty() ? id : EntryName.printable(listed.names().get(0))),
            id,
            source,
            config,
            new Size.Unknown("an archive tells it only by its layers"),
            compressedSize(layers),
            List.of(),
            listed.names().stream().map(EntryName::printable).toList());
    return new StoredImage(description, layers);
  }

  private static List<StoredLayer> layers(Contents contents, Parts parts, ImageConfig config)
      throws ImageUnreadable {
    String label = contents.label();
    if (parts.layers().size() != config.diffIds().size()) {
      throw Unreadable.damaged(
          "%s: its manifest names %d layers, its configuration %d"
              .formatted(label, parts.layers().size(), config.diffIds().size()));
    }
    var layers = new ArrayList<StoredLayer>();
    for (LayerId id : config.layers()) {
      Blob blob = find(contents, "layer " + (id.index() + 1), parts.layers().get(id.index()));
      boolean isNothing = blob.format() == Format.EMPTY && !id.diffId().equals(NOTHING);
      if (isNothing || !blob.format().mayBeLayer()) {
        throw Unreadable.damaged(
            "%s: layer %d (%s) should be a tar, but %s"
                .formatted(
                    label,
                    id.index() + 1,
                    EntryName.shown(blob.name()),
                    blob.format().insteadOfTar()));
      }
      layers.add(new StoredLayer(id, blob));
    }
    return layers;
  }

  private static Blob find(Contents contents, String what, Part part) throws ImageUnreadable {
    var blob = contents.blob(part.name());
    if (blob.isEmpty() && part.elsewhere()) {
      throw new ImageUnreadable(
          ("%s: its %s (%s) may not be given on and is not in the archive, as base layers of"
                  + " Windows are; nothing is downloaded here, so check this image on an engine")
              .formatted(contents.label(), what, EntryName.shown(part.name())));
    }
    if (blob.isEmpty()) {
      throw missing(contents, what, part.name());
    }
    long size = blob.get().size();
    if (part.size().orElse(size) != size) {
      throw Unreadable.damaged(
          "%s: its %s (%s) has %d bytes, but the manifest says %d"
              .formatted(
                  contents.label(),
                  what,
                  EntryName.shown(part.name()),
                  size,
                  part.size().getAsLong()));
    }
    return blob.get();
  }

  private static ImageUnreadable missing(Contents contents, String what, String name) {
    return new ImageUnreadable(
        "%s: its %s (%s) is not in the archive"
            .formatted(contents.label(), what, EntryName.shown(name)),
        "pull or build the image again on the engine that saved it, then save it again",
        null);
  }

  /** A blob that two layers share is held, and pulled, once. */
  private static OptionalLong compressedSize(List<StoredLayer> layers) {
    long size = 0;
    var seen = new HashSet<String>();
    for (StoredLayer layer : layers) {
      if (!layer.blob().format().isCompressed()) {
        return OptionalLong.empty();
      }
      size += seen.add(layer.blob().name()) ? layer.blob().size() : 0;
    }
    return OptionalLong.of(size);
  }
}
