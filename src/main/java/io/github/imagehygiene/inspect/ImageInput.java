package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.ImageSource;
import java.util.Optional;

/**
 * Where to get the image.
 *
 * @param reference name or id; empty: the only image of the source
 * @param required whether the verdict stays open if the image is unavailable
 * @param cache of what is in layers; empty: they are read each time
 */
public record ImageInput(
    ImageSource source,
    Optional<String> reference,
    LayerMode layers,
    boolean required,
    Optional<CacheInput> cache,
    Progress progress)
    implements UnitInput.ImageChoice {

  /** Without a cache, and without anybody to watch. */
  public ImageInput(
      ImageSource source, Optional<String> reference, LayerMode layers, boolean required) {
    this(source, reference, layers, required, Optional.empty(), Progress.UNSEEN);
  }
}
