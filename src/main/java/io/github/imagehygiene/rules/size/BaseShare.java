package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.layers.probe.LayerContents;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * What of an image's figure its base image has, and what the layers above it add.
 *
 * @param base of the base image alone
 * @param own the rest
 */
record BaseShare(long base, long own) {

  /**
   * Splits a figure.
   *
   * @param base the base image's; empty if it is not known
   * @return empty if the base is not known, or if there is none
   */
  private static Optional<BaseShare> of(long all, OptionalLong base) {
    return base.isPresent() && base.getAsLong() <= all
        ? Optional.of(new BaseShare(base.getAsLong(), all - base.getAsLong()))
        : Optional.empty();
  }

  /** Of the number of layers. */
  static Optional<BaseShare> ofLayers(ImageSubject subject) {
    return baseLayers(subject).flatMap(base -> of(subject.layerCount(), OptionalLong.of(base)));
  }

  /** Of the unpacked size: from the layers if they were read, else from the base image. */
  static Optional<BaseShare> ofUnpacked(ImageSubject subject, long all) {
    return baseLayers(subject)
        .flatMap(
            count -> {
              var read = read(subject, count).map(BaseShare::unpacked);
              return of(all, read.orElseGet(() -> unpacked(subject, count)));
            });
  }

  /** Of the compressed size, in the same way. */
  static Optional<BaseShare> ofCompressed(ImageSubject subject, long all) {
    return baseLayers(subject)
        .flatMap(
            count -> {
              var read = read(subject, count).map(BaseShare::compressed);
              return of(
                  all,
                  read.filter(OptionalLong::isPresent).orElseGet(() -> compressed(subject, count)));
            });
  }

  /** Of the bytes that dive counts as wasted, the layers being read. */
  static Optional<BaseShare> ofDive(ImageSubject subject) {
    return baseLayers(subject)
        .flatMap(count -> subject.baseContents())
        .flatMap(
            base ->
                of(
                    subject.contents().dive().wastedBytes(),
                    OptionalLong.of(base.dive().wastedBytes())));
  }

  /** {@code " (base 565 MB, own 21.0 MB)"}, to follow the figure. */
  String text(LongFunction<Object> form) {
    return " (base %s, own %s)".formatted(form.apply(base), form.apply(own));
  }

  /** Whether the base image is beyond a limit, whatever stands above FROM. */
  boolean isBeyond(long limit) {
    return base > limit;
  }

  /** {@code ": no change above FROM can reach 250 MB"} if that is so. */
  String verdict(long limit, LongFunction<Object> form) {
    return isBeyond(limit) ? ": no change above FROM can reach " + form.apply(limit) : "";
  }

  /** How many layers the base image has; empty if that is not known, or if there is no base. */
  private static Optional<Integer> baseLayers(ImageSubject subject) {
    var own = subject.ownLayerCount();
    return own.isPresent()
        ? Optional.of(subject.layerCount() - own.getAsInt()).filter(count -> count > 0)
        : Optional.empty();
  }

  private static Optional<List<ReadLayer<LayerContents>>> read(ImageSubject subject, int count) {
    return subject.layers().map(all -> all.layers().subList(0, count));
  }

  private static OptionalLong unpacked(List<ReadLayer<LayerContents>> layers) {
    return OptionalLong.of(
        layers.stream().mapToLong(layer -> layer.value().listing().unpackedSize()).sum());
  }

  /** A layer that occurs twice is pulled once. */
  private static OptionalLong compressed(List<ReadLayer<LayerContents>> layers) {
    Map<Digest, Long> sizes = new HashMap<>();
    for (ReadLayer<LayerContents> layer : layers) {
      if (layer.compressedSize().isEmpty()) {
        return OptionalLong.empty();
      }
      sizes.put(layer.id().diffId(), layer.compressedSize().getAsLong());
    }
    return OptionalLong.of(sizes.values().stream().mapToLong(Long::longValue).sum());
  }

  private static OptionalLong unpacked(ImageSubject subject, int count) {
    return base(subject, count)
        .map(ImageDescription::unpackedSize)
        .filter(Size.Exactly.class::isInstance)
        .map(size -> OptionalLong.of(((Size.Exactly) size).bytes()))
        .orElse(OptionalLong.empty());
  }

  private static OptionalLong compressed(ImageSubject subject, int count) {
    return base(subject, count).map(ImageDescription::compressedSize).orElse(OptionalLong.empty());
  }

  private static Optional<ImageDescription> base(ImageSubject subject, int count) {
    return subject.base().filter(base -> base.config().diffIds().size() == count);
  }
}
