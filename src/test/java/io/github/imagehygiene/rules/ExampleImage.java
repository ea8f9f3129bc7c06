package io.github.imagehygiene.rules;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.ReadLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An image that exists in a rule's page only, but is read as any other. */
record ExampleImage(
    ImageDescription describe, List<LayerTar> tars, Map<String, ImageDescription> beside)
    implements Image {

  @Override
  public Optional<ImageDescription> another(ImageReference reference) {
    return Optional.ofNullable(beside.get(reference.toString()));
  }

  @Override
  public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
      throws ImageUnreadable {
    var read = new ArrayList<ReadLayer<T>>();
    for (LayerId id : describe.config().layers()) {
      if (wanted.contains(id)) {
        try (var tar = tars.get(id.index()).open()) {
          read.add(new ReadLayer<>(id, reader.read(tar), OptionalLong.empty()));
        } catch (IOException e) {
          throw new ImageUnreadable("layer " + id.index() + " of an example", e);
        }
      }
    }
    return read;
  }

  @Override
  public void close() {}
}
