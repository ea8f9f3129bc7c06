package io.github.imagehygiene.daemon;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.ReadLayer;
import java.util.List;
import java.util.Set;

/** An image on an engine. Its layers come as one {@code save} stream, of which nothing is kept. */
record EngineImage(Engine engine, ImageDescription describe) implements Image {

  @Override
  public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
      throws ImageUnreadable {
    throw new ImageUnreadable("Layers cannot be read from " + engine + " yet.");
  }

  /** Nothing to end: a read closes its stream itself, and the connection is the engine's. */
  @Override
  public void close() {}
}
