package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.ReadLayer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a {@link SaveStream}: the images that were in it, with what the reader made of their
 * layers.
 */
public final class SavedImages<T> {

  private final Catalogue catalogue;
  private final Set<Digest> known;
  private final LayerResults<T> results;

  SavedImages(Catalogue catalogue, Set<Digest> known, LayerResults<T> results) {
    this.catalogue = catalogue;
    this.known = known;
    this.results = results;
  }

  /**
   * One of them.
   *
   * @param description as the archive tells it: its configuration is complete, also where an
   *     engine's inspect leaves something out
   * @param layers lowest first, without those that were known
   */
  public record SavedImage<T>(ImageDescription description, List<ReadLayer<T>> layers) {}

  /**
   * Finds an image by name or id.
   *
   * @param reference empty: the only image
   * @throws ImageUnavailable if there is no such image
   * @throws ImageUnreadable if several are meant, or a layer is missing or broken
   */
  public SavedImage<T> image(Optional<String> reference) throws ImageUnavailable, ImageUnreadable {
    return saved(catalogue.find(reference, Optional.empty()));
  }

  /**
   * Finds an image by its layers, which is how to find what was asked for where an engine sends
   * more than that, or leaves the names out.
   *
   * @param diffIds as the engine's inspect gives them, lowest first
   * @throws ImageUnreadable if there is no such image, or a layer is missing or broken
   */
  public SavedImage<T> image(List<Digest> diffIds) throws ImageUnreadable {
    return saved(catalogue.find(diffIds));
  }

  private SavedImage<T> saved(StoredImage image) throws ImageUnreadable {
    String label = catalogue.contents().label();
    var layers =
        image.layers().stream().filter(layer -> !known.contains(layer.id().diffId())).toList();
    return new SavedImage<>(image.description(), results.of(label, layers));
  }
}
