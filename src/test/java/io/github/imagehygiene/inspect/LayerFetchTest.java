package io.github.imagehygiene.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.imagehygiene.archive.ImageArchive;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.LayerStorage;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.cache.ListingCache;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a cache changes how much is read, and never what comes of it. */
class LayerFetchTest {

  private static final TestLayer BASE =
      TestLayer.empty().file("/etc/passwd", "root:x:0:0").file("/bin/sh", 5_000);
  private static final TestLayer APP = TestLayer.empty().file("/app.jar", 20_000);
  private static final TestImage SHOP = TestImage.named("shop:1").layer(BASE).layer(APP);
  private static final FileProbe LINES = new FirstLine("/1");

  @TempDir Path folder;

  private final List<String> trouble = new ArrayList<>();
  private final List<Set<LayerId>> asked = new ArrayList<>();

  /** Notes what stands in files of /etc. */
  private record FirstLine(String version) implements FileProbe {

    @Override
    public String id() {
      return "first-line" + version;
    }

    @Override
    public boolean wants(LayerEntry file, byte[] head) {
      return file.path().startsWith("/etc/");
    }

    @Override
    public List<String> look(LayerEntry file, InputStream content) throws IOException {
      return List.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** An image that tells what is asked of it, and may keep its layers otherwise. */
  private record Watched(Image image, Optional<LayerStorage> kept, List<Set<LayerId>> asked)
      implements Image {

    @Override
    public ImageDescription describe() {
      return image.describe();
    }

    @Override
    public LayerStorage storage() {
      return kept.orElseGet(image::storage);
    }

    @Override
    public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
        throws ImageUnreadable {
      asked.add(wanted);
      return image.layers(wanted, reader);
    }

    @Override
    public void close() {
      image.close();
    }
  }

  @Test
  void anArchiveSeenBeforeIsNotRead() throws Exception {
    Path archive = write("a.tar", Layouts.docker26(Packing.GZIP, SHOP));
    String cold = fetch(archive, LINES);
    assertThat(fetch(archive, LINES)).isEqualTo(cold).contains("root:x:0:0");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aLayoutFolderSeenBeforeIsNotRead() throws Exception {
    Path layout = folder.resolve("layout");
    Layouts.oci(Packing.ZSTD, SHOP).folder(layout);
    String cold = fetch(layout);
    assertThat(fetch(layout)).isEqualTo(cold);
    assertThat(asked).hasSize(1);
  }

  @Test
  void anotherProbeReadsAnew() throws Exception {
    Path archive = write("a.tar", Layouts.docker20(SHOP));
    fetch(archive, LINES);
    fetch(archive, new FirstLine("/2"));
    fetch(archive);
    assertThat(asked).hasSize(3);
  }

  @Test
  void anArchiveIsNotTakenForAnotherWhateverItsDiffIds() throws Exception {
    fetch(write("a.tar", Layouts.docker26(Packing.GZIP, SHOP)), LINES);
    Path plain = write("b.tar", Layouts.docker20(SHOP));
    assertThat(fetch(plain, LINES)).isEqualTo(uncached(plain, LINES));
    assertThat(asked).hasSize(3);
  }

  @Test
  void anArchiveWrittenAnewIsReadAnew() throws Exception {
    Path archive = write("a.tar", Layouts.docker26(Packing.GZIP, SHOP));
    fetch(archive, LINES);
    write("a.tar", Layouts.docker20(SHOP));
    assertThat(fetch(archive, LINES)).isEqualTo(uncached(archive, LINES));
    assertThat(asked).hasSize(3);
  }

  @Test
  void engineLayersAreSharedByImagesAndOnlyNewOnesAreAskedFor() throws Exception {
    var plain = LayerStorage.checkedAndPlain(2);
    fetch(write("a.tar", Layouts.docker20(SHOP)), Optional.of(plain));
    var next =
        TestImage.named("shop:2").layer(BASE).layer(TestLayer.empty().file("/app.jar", 30_000));
    Path second = write("b.tar", Layouts.docker20(next));
    String warm = fetch(second, Optional.of(plain));

    assertThat(asked.get(1)).extracting(LayerId::index).containsExactly(1);
    assertThat(warm).isEqualTo(uncached(second));
  }

  @Test
  void whatOneEngineKeptDoesNotChangeWhatAnotherOneAnswers() throws Exception {
    Path plain = write("a.tar", Layouts.docker20(SHOP));
    Path packed = write("b.tar", Layouts.docker26(Packing.GZIP, SHOP));
    var checked = Optional.of(LayerStorage.checkedAndPlain(2));
    var containerd = Optional.of(LayerStorage.within("sha256:manifest"));
    String coldPlain = uncached(plain);
    String coldPacked = uncached(packed);
    assertThat(coldPlain).isNotEqualTo(coldPacked);
    asked.clear();

    for (int run = 0; run < 2; run++) {
      assertThat(fetch(plain, checked)).isEqualTo(coldPlain);
      assertThat(fetch(packed, containerd)).isEqualTo(coldPacked);
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void aListingThatIsLostIsReadAgainAndSizesStay() throws Exception {
    Path packed = write("b.tar", Layouts.docker26(Packing.GZIP, SHOP));
    var containerd = Optional.of(LayerStorage.within("sha256:manifest"));
    String cold = fetch(packed, containerd);
    List<Path> kept;
    try (var files = Files.list(folder.resolve("cache/layers"))) {
      kept = files.toList();
    }
    assertThat(kept).hasSize(3);
    for (Path lost : kept) {
      byte[] bytes = Files.readAllBytes(lost);
      Files.write(lost, new byte[0]);
      assertThat(fetch(packed, containerd)).isEqualTo(cold);
      assertThat(Files.readAllBytes(lost)).isEqualTo(bytes);
    }
    assertThat(fetch(packed, containerd)).isEqualTo(cold);
    assertThat(asked).hasSize(4);
  }

  @Test
  void layersThatOccurTwiceAreThereTwice() throws Exception {
    var twice = SHOP.layer(BASE).layer(TestLayer.empty()).layer(TestLayer.empty());
    Path archive = write("a.tar", Layouts.docker26(Packing.PLAIN, twice));
    String cold = fetch(archive, LINES);
    assertThat(fetch(archive, LINES)).isEqualTo(cold);
    assertThat(asked).hasSize(1);

    var checked = Optional.of(LayerStorage.checkedAndPlain(5));
    assertThat(fetch(archive, checked)).isEqualTo(fetch(archive, checked));
    assertThat(asked).hasSize(2);
  }

  @Test
  void aSourceThatVouchesForNothingIsReadEachTime() throws Exception {
    Path archive = write("a.tar", Layouts.docker20(SHOP));
    fetch(archive, Optional.of(LayerStorage.UNKNOWN));
    fetch(archive, Optional.of(LayerStorage.UNKNOWN));
    assertThat(asked).hasSize(2);
  }

  @Test
  void anArchiveThatChangedSinceItWasOpenedVouchesForNothing() throws Exception {
    Path archive = write("a.tar", Layouts.docker20(SHOP));
    try (Image image = new ImageArchive(archive, Optional.empty()).open(Optional.empty())) {
      write("a.tar", Layouts.docker20(SHOP));
      assertThat(image.storage().scope()).isEmpty();
    }
  }

  @Test
  void withoutACacheThatServesTheImageIsReadAllTheSame() throws Exception {
    Files.createFile(folder.resolve("cache"));
    Path archive = write("a.tar", Layouts.docker20(SHOP));
    assertThat(fetch(archive, LINES)).isEqualTo(fetch(archive, LINES)).contains("/app.jar");
    assertThat(asked).hasSize(2);
    assertThat(trouble).hasSize(2);
  }

  @Test
  void aBrokenLayerIsAnErrorWithACacheToo() throws Exception {
    byte[] tar = Layouts.docker20(SHOP).tar();
    Path archive = Files.write(folder.resolve("a.tar"), tar);
    try (Image image = new ImageArchive(archive, Optional.empty()).open(Optional.empty())) {
      Files.write(archive, java.util.Arrays.copyOf(tar, 1_000));
      assertThatExceptionOfType(ImageUnreadable.class)
          .isThrownBy(() -> fetch(image, openCache(), Set.of()));
    }
  }

  private Path write(String name, TestArchive archive) throws IOException {
    return archive.tar(folder.resolve(name));
  }

  private String uncached(Path archive, FileProbe... probes) throws Exception {
    try (Image image = new ImageArchive(archive, Optional.empty()).open(Optional.empty())) {
      return fetch(new Watched(image, Optional.empty(), asked), Optional.empty(), Set.of(probes));
    }
  }

  private String fetch(Path archive, FileProbe... probes) throws Exception {
    try (Image image = new ImageArchive(archive, Optional.empty()).open(Optional.empty())) {
      return fetch(new Watched(image, Optional.empty(), asked), openCache(), Set.of(probes));
    }
  }

  private String fetch(Path archive, Optional<LayerStorage> storage) throws Exception {
    try (Image image = new ImageArchive(archive, Optional.empty()).open(Optional.empty())) {
      return fetch(new Watched(image, storage, asked), openCache(), Set.of());
    }
  }

  private Optional<ListingCache> openCache() {
    return ListingCache.open(folder.resolve("cache"), "1", trouble::add);
  }

  private static String fetch(Image image, Optional<ListingCache> cache, Set<FileProbe> probes)
      throws ImageUnreadable {
    var description = image.describe();
    var fetch =
        new LayerFetch(image, description, probes, cache, new ReadCount(), new Timings.Clock());
    var shown = new StringBuilder();
    for (ReadLayer<LayerContents> layer : fetch.read()) {
      var listing = layer.value().listing();
      shown.append(layer.id()).append(' ').append(layer.compressedSize()).append('\n');
      IntStream.range(0, listing.size()).forEach(i -> shown.append(listing.entry(i)).append('\n'));
      shown.append(layer.value().notes()).append('\n');
    }
    return shown.toString();
  }
}
