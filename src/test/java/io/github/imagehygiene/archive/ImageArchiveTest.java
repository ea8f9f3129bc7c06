package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive tells beyond the contract of all sources. */
class ImageArchiveTest {

  @TempDir Path folder;

  @Test
  void namesMayStartWithADot() throws Exception {
    var jib = Layouts.jib(SHOP);
    var dotted = TestArchive.empty();
    for (var file : jib.files().entrySet()) {
      dotted = dotted.with("./" + file.getKey(), file.getValue());
    }
    try (Image image = open(tar(dotted))) {
      assertThat(image.describe().config().user()).isEqualTo("1000");
    }
  }

  @Test
  void tellsItsSourceAndTheDigestOfItsConfiguration() throws Exception {
    try (Image image = open(tar(Layouts.docker26(Packing.GZIP, SHOP)))) {
      assertThat(image.describe().source()).isEqualTo("docker-archive");
      assertThat(image.describe().id()).isEqualTo(SHOP.id());
    }
    try (Image image = open(Layouts.oci(Packing.GZIP, SHOP).folder(folder.resolve("layout")))) {
      assertThat(image.describe().source()).isEqualTo("oci-layout");
      assertThat(image.describe().id()).isEqualTo(SHOP.id());
    }
  }

  @Test
  void describingReadsNoLayer() throws Exception {
    var jib = Layouts.jib(SHOP);
    String layer = jib.files().keySet().iterator().next();
    byte[] broken = jib.content(layer);
    broken[broken.length / 2] ^= 1;
    try (Image image = open(tar(jib.with(layer, broken)))) {
      assertThat(image.describe().config().user()).isEqualTo("1000");
      assertThat(image.describe().compressedSize()).isPresent();
    }
  }

  @Test
  void countsASharedBlobOnceInTheCompressedSize() throws Exception {
    TestLayer layer = TestLayer.empty().file("/a", 3000);
    TestImage twice = TestImage.named("twice:1").layer(layer).layer(layer);
    try (Image image = open(tar(Layouts.jib(twice)))) {
      assertThat(image.describe().compressedSize()).hasValue(Packing.GZIP.pack(layer.tar()).length);
    }
  }

  @Test
  void readsOnlyTheWantedLayers() throws Exception {
    for (Packing packing : Packing.values()) {
      try (Image image = open(tar(Layouts.docker26(packing, SHOP)))) {
        var second = image.describe().config().layers().get(1);
        var reads = new ArrayList<LayerFacts>();
        assertThat(image.layers(Set.of(second), in -> noted(in, reads)))
            .extracting(ReadLayer::id)
            .containsExactly(second);
        assertThat(reads).containsExactly(new LayerFacts(2000, 1));
      }
    }
  }

  @Test
  void unpacksACompressedArchiveOnceIfItsReaderIsExpected() throws Exception {
    Path file = Layouts.docker26(Packing.PLAIN, SHOP).gzip(folder.resolve("shop.tar.gz"));
    LayerReader<LayerFacts> reader = LayerFacts::read;
    var source = new ImageArchive(file, Optional.empty()).expecting(reader);
    try (Image image = source.open(Optional.empty())) {
      var all = Set.copyOf(image.describe().config().layers());
      assertThat(image.layers(all, tar -> "another")).hasSize(2);
      Files.delete(file);
      assertThat(image.layers(all, reader))
          .extracting(ReadLayer::value)
          .containsExactly(new LayerFacts(3000, 1), new LayerFacts(2000, 1));
      assertThatThrownBy(() -> image.layers(all, tar -> "another"))
          .isInstanceOf(ImageUnreadable.class);
    }
  }

  @Test
  void aBrokenLayerThatWasExpectedIsAnErrorOnlyWhenItIsWanted() throws Exception {
    var archive = Layouts.docker26(Packing.GZIP, SHOP);
    String name = "blobs/sha256/" + Layouts.sha256(Packing.GZIP.pack(SHOP.layers().get(1).tar()));
    byte[] broken = archive.content(name).clone();
    broken[broken.length / 2] ^= 1;
    Path file = archive.with(name, broken).gzip(folder.resolve("shop.tar.gz"));
    LayerReader<LayerFacts> reader = LayerFacts::read;
    try (Image image =
        new ImageArchive(file, Optional.empty()).expecting(reader).open(Optional.empty())) {
      var layers = image.describe().config().layers();
      assertThat(image.layers(Set.of(layers.get(0)), reader)).hasSize(1);
      assertThatThrownBy(() -> image.layers(Set.copyOf(layers), reader))
          .hasMessageContaining("layer 2 (" + name);
    }
  }

  private static int noted(InputStream tar, List<LayerFacts> reads) throws IOException {
    reads.add(LayerFacts.read(tar));
    return 0;
  }

  private Path tar(TestArchive archive) throws IOException {
    return archive.tar(folder.resolve("shop.tar"));
  }
}
