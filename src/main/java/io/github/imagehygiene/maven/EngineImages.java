package io.github.imagehygiene.maven;

import io.github.imagehygiene.daemon.DockerEngine;
import io.github.imagehygiene.daemon.EngineSettings;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.ReadLayer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The images of the engine, which is looked for only when one is asked for. */
record EngineImages(EngineSettings settings) implements ImageSource {

  @Override
  public Image open(Optional<String> reference) throws ImageUnavailable, ImageUnreadable {
    var engine = DockerEngine.connect(settings);
    try {
      return new OnEngine(engine, engine.open(reference));
    } catch (ImageUnavailable | ImageUnreadable | RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** An image that closes its engine with itself. */
  private record OnEngine(DockerEngine engine, Image image) implements Image {

    @Override
    public ImageDescription describe() {
      return image.describe();
    }

    @Override
    public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
        throws ImageUnreadable {
      return image.layers(wanted, reader);
    }

    @Override
    public void close() {
      image.close();
      engine.close();
    }
  }
}
