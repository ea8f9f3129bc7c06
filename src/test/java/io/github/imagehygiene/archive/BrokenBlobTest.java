package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.layersUnreadable;
import static io.github.imagehygiene.archive.Opening.open;
import static io.github.imagehygiene.archive.Opening.unreadable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer or configuration that is missing or broken is an error, never a pass. */
class BrokenBlobTest {

  @TempDir Path folder;

  @Test
  void aLayerThatTheArchiveLacksIsAnError() throws IOException {
    for (TestArchive archive :
        List.of(
            Layouts.docker20(SHOP),
            Layouts.docker26(Packing.PLAIN, SHOP),
            Layouts.podman(SHOP),
            Layouts.jib(SHOP),
            Layouts.oci(Packing.ZSTD, SHOP))) {
      String layer =
          archive.files().keySet().stream().filter(n -> isLayer(archive, n)).findFirst().get();
      unreadable(tar(archive.without(layer)))
          .hasMessageContaining("layer 1 (" + layer)
          .hasMessageContaining("is not in the archive; pull or build the image again");
    }
    Path layout = Layouts.oci(Packing.GZIP, SHOP).folder(folder.resolve("layout"));
    Files.delete(layout.resolve(blob(Packing.GZIP.pack(SHOP.layers().get(1).tar()))));
    unreadable(layout).hasMessageContaining("layer 2 (blobs/sha256/");
  }

  @Test
  void aConfigurationOrManifestThatTheArchiveLacksIsAnError() throws IOException {
    unreadable(tar(Layouts.jib(SHOP).without("config.json")))
        .hasMessageContaining("its configuration (config.json) is not in the archive");
    String manifest = blob(Layouts.ociManifest(Packing.GZIP, SHOP));
    unreadable(tar(Layouts.oci(Packing.GZIP, SHOP).without(manifest)))
        .hasMessageContaining("its manifest (sha256:");
  }

  @Test
  void aBlobOfAnotherSizeThanStatedIsAnError() throws IOException {
    byte[] layer = SHOP.layers().get(0).tar();
    var layout = Layouts.oci(Packing.PLAIN, SHOP).with(blob(layer), Arrays.copyOf(layer, 1024));
    unreadable(tar(layout))
        .hasMessageContaining("layer 1 (blobs/sha256/")
        .hasMessageContaining("has 1024 bytes, but the manifest says 4608");
  }

  @Test
  void aDocumentOfAnotherDigestThanItsNameIsAnError() throws IOException {
    var other = TestImage.named("shop:1").layer(TestLayer.empty());
    String config = blob(SHOP.json());
    String manifest = blob(Layouts.ociManifest(Packing.GZIP, SHOP));
    var docker = Layouts.docker26(Packing.GZIP, SHOP).with(config, other.json());
    unreadable(tar(docker)).hasMessageContaining(config + " was changed or damaged");
    byte[] blank = Layouts.ociManifest(Packing.GZIP, SHOP);
    blank[blank.length - 1] = ' ';
    var oci = Layouts.oci(Packing.GZIP, SHOP);
    unreadable(tar(oci.with(manifest, blank))).hasMessageContaining(manifest + " was changed");
    Path layout = oci.with(manifest, blank).folder(folder.resolve("changed"));
    unreadable(layout).hasMessageContaining(manifest + " was changed or damaged");
  }

  @Test
  void aLayerThatIsNoTarIsAnError() throws IOException {
    var jib = Layouts.jib(SHOP);
    String layer = jib.files().keySet().iterator().next();
    unreadable(tar(jib.with(layer, "{}".getBytes(UTF_8))))
        .hasMessageContaining("layer 1 (" + layer + ") should be a tar, but is not one");
    unreadable(tar(jib.with(layer, new byte[0])))
        .hasMessageContaining("layer 1 (" + layer + ") should be a tar, but is empty");
    layersUnreadable(tar(jib.with(layer, Packing.GZIP.pack("junk".getBytes(UTF_8)))))
        .hasMessageContaining("layer 1 (" + layer + "): it is no tar");
  }

  @Test
  void aLayerThatBreaksIsAnErrorHoweverEarlyItsReaderStops() throws Exception {
    for (Packing packing : List.of(Packing.GZIP, Packing.ZSTD)) {
      var archive = Layouts.docker26(packing, SHOP);
      byte[] layer = packing.pack(SHOP.layers().get(1).tar());
      layer[layer.length / 2] ^= 1;
      Path path = tar(archive.with(blob(packing.pack(SHOP.layers().get(1).tar())), layer));
      layersUnreadable(path).hasMessageContaining("layer 2 (blobs/sha256/");
      try (Image image = open(path)) {
        var all = new HashSet<>(image.describe().config().layers());
        assertThat(catchThrowable(() -> image.layers(all, tar -> 0)))
            .isInstanceOf(ImageUnreadable.class);
        var first = Set.of(image.describe().config().layers().get(0));
        assertThat(image.layers(first, LayerFacts::read)).hasSize(1);
      }
    }
  }

  @Test
  void aLayerOfAnotherDigestThanTheConfigurationNamesIsAnError() throws IOException {
    byte[] other = TestLayer.empty().file("/evil", 3000).tar();
    var docker = Layouts.jib(SHOP);
    String layer =
        docker.files().keySet().stream().filter(n -> isLayer(docker, n)).findFirst().get();
    layersUnreadable(tar(docker.with(layer, Packing.GZIP.pack(other))))
        .hasMessageContaining("layer 1 (" + layer + ") is not the layer that")
        .hasMessageContaining("expected " + SHOP.diffIds().get(0))
        .hasMessageContaining("its tar has the digest sha256:" + Layouts.sha256(other));
    layersUnreadable(tar(Opening.oneLayer(other, "0".repeat(64))))
        .hasMessageContaining("layer 1 (layer.tar) is not the layer that");
  }

  @Test
  void aBlobOfAnotherDigestThanItsNameIsAnError() throws IOException {
    byte[] honest = Packing.GZIP.pack(SHOP.layers().get(0).tar());
    byte[] flipped = honest.clone();
    flipped[4] ^= 1; // The time in gzip's header: what it unpacks to is the same.
    layersUnreadable(tar(Layouts.oci(Packing.GZIP, SHOP).with(blob(honest), flipped)))
        .hasMessageContaining("layer 1 (" + blob(honest) + ") was changed or damaged");
  }

  @Test
  void aLayerOfACompressionThatImagesDoNotHaveIsNamed() throws IOException {
    byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0};
    unreadable(tar(Opening.oneLayer(xz, "0".repeat(64))))
        .hasMessageContaining("is xz-compressed; layers may be plain, gzip or zstd");
  }

  @Test
  void anArchiveThatChangesBetweenTheTwoStepsIsAnError() throws Exception {
    Path path = tar(Layouts.jib(SHOP));
    try (Image image = open(path)) {
      tar(Layouts.jib(TestImage.named("other:1").layer(TestLayer.empty())));
      var all = new HashSet<>(image.describe().config().layers());
      assertThat(catchThrowable(() -> image.layers(all, LayerFacts::read)))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("has changed since it was first looked at");
    }
  }

  @Test
  void anArchiveThatIsReplacedWhileItsLayersAreReadIsAnError() throws Exception {
    Path path = tar(Layouts.docker26(Packing.PLAIN, SHOP));
    try (Image image = open(path)) {
      var all = new HashSet<>(image.describe().config().layers());
      LayerReader<Object> replacing =
          layer -> {
            Path other = Files.copy(path, path.resolveSibling("other" + System.nanoTime()));
            Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
            return LayerFacts.read(layer);
          };
      assertThat(catchThrowable(() -> image.layers(all, replacing)))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("has changed since it was first looked at");
    }
  }

  private static boolean isLayer(TestArchive archive, String name) {
    String start = new String(archive.content(name), 0, Math.min(2, archive.content(name).length));
    return !archive.links().containsKey(name)
        && !start.startsWith("{")
        && !start.startsWith("[")
        && !name.endsWith("VERSION");
  }

  private static String blob(byte[] content) {
    return "blobs/sha256/" + Layouts.sha256(content);
  }

  private Path tar(TestArchive archive) throws IOException {
    return archive.tar(folder.resolve("shop.tar"));
  }
}
