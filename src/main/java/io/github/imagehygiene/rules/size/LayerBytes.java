package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.waste.HeaviestPaths;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the rules about the bytes of a layer have in common. */
final class LayerBytes {

  /** Files and folders of a layer that are told. */
  private static final int PATHS = 5;

  private LayerBytes() {}

  /** Bytes of a layer, unpacked. */
  static long of(ImageSubject subject, LayerId layer) {
    return listing(subject, layer).unpackedSize();
  }

  /** The layers above the base that are larger; if none at all is, the base need not be known. */
  static Stream<LayerId> ownAbove(ImageSubject subject, Bytes limit) {
    return subject.image().config().layers().stream()
        .filter(layer -> of(subject, layer) > limit.value())
        .filter(subject::isOwn);
  }

  /** The line that made a layer, the layer, and what in it is heaviest. */
  static Evidence[] places(ImageSubject subject, LayerId layer) {
    return Stream.concat(
            Arrays.stream(InLayers.layer(subject, layer, of(subject, layer))),
            HeaviestPaths.in(listing(subject, layer), PATHS).stream()
                .map(weight -> place(layer, weight)))
        .toArray(Evidence[]::new);
  }

  private static Evidence place(LayerId layer, HeaviestPaths.Weight weight) {
    return new Evidence.InFile(
        layer, weight.path(), OptionalLong.empty(), OptionalLong.of(weight.bytes()));
  }

  private static LayerListing listing(ImageSubject subject, LayerId layer) {
    return subject.contents().layers().get(layer.index()).value().listing();
  }
}
