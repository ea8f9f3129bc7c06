package io.github.imagehygiene.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LayerSizesTest {

  private static final LayerContents NOTHING =
      new LayerContents(LayerListing.of(List.of()), List.of(), Map.of());

  @Test
  void aLayerThatOccursTwiceIsPulledOnce() {
    var layers = List.of(layer(0, "a", 70), layer(1, "b", 5), layer(2, "a", 70));
    assertThat(compressed(layers)).hasValue(75);
  }

  @Test
  void whatAPullMovesIsNotKnownIfOneLayerIsNotCompressed() {
    var plain = new ReadLayer<>(layer(1, "b", 0).id(), NOTHING, OptionalLong.empty());
    assertThat(compressed(List.of(layer(0, "a", 70), plain))).isEmpty();
  }

  private static OptionalLong compressed(List<ReadLayer<LayerContents>> layers) {
    var description =
        new ImageDescription(
            "shop:1",
            "",
            "docker",
            TestConfig.of("", 0, List.of()),
            new Size.Unknown(""),
            OptionalLong.empty(),
            List.of(),
            List.of());
    return LayerSizes.in(description, layers).compressedSize();
  }

  private static ReadLayer<LayerContents> layer(int index, String digit, long compressed) {
    var id = new LayerId(index, Digest.sha256(digit.repeat(64)));
    return new ReadLayer<>(id, NOTHING, OptionalLong.of(compressed));
  }
}
