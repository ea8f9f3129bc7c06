package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerStorage;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.LayerScan;
import io.github.imagehygiene.layers.cache.ListingCache;
import io.github.imagehygiene.layers.cache.ListingCache.ImageKey;
import io.github.imagehygiene.layers.cache.ListingCache.LayerKey;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets what is in an image's layers: of those read before from the cache, of the rest from the
 * image. What comes of it is the same, whatever the cache holds.
 */
record LayerFetch(
    Image image,
    ImageDescription description,
    Set<FileProbe> probes,
    Optional<ListingCache> cache,
    ReadCount count,
    Timings.Clock clock) {

  /**
   * @throws ImageUnreadable if a layer that the cache lacks cannot be read
   */
  List<ReadLayer<LayerContents>> read() throws ImageUnreadable {
    var storage = image.storage();
    if (cache.isEmpty() || storage.scope().isEmpty()) {
      return readFromImage(description.config().layers());
    }
    String scope = storage.scope().get();
    var known = clock.step("cache", () -> known(cache.get(), storage, scope));
    var missing = new ArrayList<LayerId>();
    for (LayerId layer : description.config().layers()) {
      if (!known.layers().containsKey(layer)) {
        missing.add(layer);
      }
    }
    if (missing.isEmpty()) {
      return join(known, List.of());
    }
    var read = readFromImage(missing);
    // An archive that changed meanwhile may have given anything.
    if (image.storage().equals(storage)) {
      clock.step("cache", () -> keep(cache.get(), storage, scope, read));
    }
    return join(known, read);
  }

  private List<ReadLayer<LayerContents>> readFromImage(List<LayerId> wanted)
      throws ImageUnreadable {
    long start = System.nanoTime();
    count.begin(description, wanted.size());
    var read = image.layers(Set.copyOf(wanted), count.over(new LayerScan(probes)));
    clock.add("layers", System.nanoTime() - start);
    return read;
  }

  /**
   * What is known without reading.
   *
   * @param sizes of the layers' blobs; without them nothing else counts as known
   */
  private record Known(Map<LayerId, LayerContents> layers, List<OptionalLong> sizes) {}

  private Known known(ListingCache cache, LayerStorage storage, String scope) {
    var sizes = storage.compressedSizes().or(() -> cache.compressedSizes(imageKey(scope)));
    var layers = new ConcurrentHashMap<LayerId, LayerContents>();
    if (sizes.isPresent()) {
      description.config().layers().parallelStream()
          .forEach(
              layer ->
                  cache
                      .layer(new LayerKey(scope, layer, probes))
                      .ifPresent(contents -> layers.put(layer, contents)));
    }
    return new Known(layers, sizes.orElse(List.of()));
  }

  private Void keep(
      ListingCache cache, LayerStorage storage, String scope, List<ReadLayer<LayerContents>> read) {
    for (var layer : read) {
      cache.keep(new LayerKey(scope, layer.id(), probes), layer.value());
    }
    boolean all = read.size() == description.config().diffIds().size();
    if (all && storage.compressedSizes().isEmpty()) {
      cache.keep(imageKey(scope), read.stream().map(ReadLayer::compressedSize).toList());
    }
    cache.makeRoom();
    return null;
  }

  private ImageKey imageKey(String scope) {
    return new ImageKey(
        scope, description.source(), description.id(), description.config().diffIds());
  }

  private List<ReadLayer<LayerContents>> join(Known known, List<ReadLayer<LayerContents>> read) {
    var byLayer = new HashMap<LayerId, ReadLayer<LayerContents>>();
    read.forEach(layer -> byLayer.put(layer.id(), layer));
    return description.config().layers().stream()
        .map(
            layer ->
                Optional.ofNullable(byLayer.get(layer))
                    .orElseGet(
                        () ->
                            new ReadLayer<>(
                                layer,
                                known.layers().get(layer),
                                known.sizes().get(layer.index()))))
        .toList();
  }
}
