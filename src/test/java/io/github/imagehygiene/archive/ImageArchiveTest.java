package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import java.io.IOException;
import java.nio.file.Path;
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

  private Path tar(TestArchive archive) throws IOException {
    return archive.tar(folder.resolve("shop.tar"));
  }
}
