package io.github.imagehygiene.benchmark;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the time to measure the waste of an image of ten layers grows with its number of paths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WasteBenchmark {

  private static final int LAYERS = 10;
  private static final int FILES_OF_A_FOLDER = 20;

  @Param({"10000", "100000", "1000000"})
  private int paths;

  private List<ReadLayer<LayerContents>> layers;

  @Setup
  public void list() {
    layers = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      var id = new LayerId(layer, Digest.sha256("%064x".formatted(layer)));
      var contents = new LayerContents(listing(layer), List.of());
      layers.add(new ReadLayer<>(id, contents, OptionalLong.empty()));
    }
  }

  /** Half of the paths in the lowest layer; of each other layer's, a tenth undoes what is below. */
  private LayerListing listing(int layer) {
    int count = layer == 0 ? paths / 2 : paths / 2 / (LAYERS - 1);
    var entries = new ArrayList<LayerEntry>();
    for (int i = 0; i < count; i++) {
      boolean again = layer > 0 && i % 10 == 0;
      int owner = again ? 0 : layer;
      String folder = "/usr/lib/package-%d/folder-%d".formatted(owner, i / FILES_OF_A_FOLDER);
      if (i % FILES_OF_A_FOLDER == 0) {
        entries.add(entry(folder, LayerEntry.Kind.DIRECTORY, 0));
      }
      boolean gone = again && i % 20 == 0;
      var kind = gone ? LayerEntry.Kind.WHITEOUT : LayerEntry.Kind.FILE;
      entries.add(entry(folder + "/file-" + i + ".txt", kind, gone ? 0 : 1000 + layer));
    }
    return LayerListing.of(entries);
  }

  private static LayerEntry entry(String path, LayerEntry.Kind kind, long size) {
    return new LayerEntry(path, kind, size, 0644, 0, 0, 0, "");
  }

  @Benchmark
  public ImageContents measured() {
    return ImageContents.of(layers);
  }
}
