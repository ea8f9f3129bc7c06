package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.open;
import static io.github.imagehygiene.archive.Opening.unreadable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers that are in order though they do not look it. */
class OddLayersTest {

  private static final LayerFacts NOTHING = new LayerFacts(0, 0);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aLayerMayHoldNoEntryAndComeTwice(Packing packing) throws Exception {
    var empty = TestLayer.empty();
    var file = TestLayer.empty().file("/a", 10);
    TestImage image = TestImage.named("shop:1").layer(empty).layer(file).layer(file).layer(empty);
    assertThat(facts(Layouts.docker26(packing, image)))
        .containsExactly(NOTHING, new LayerFacts(10, 1), new LayerFacts(10, 1), NOTHING);
  }

  /** As in some odd images that engines take; Docker says so in its own code. */
  @ParameterizedTest
  @EnumSource(Packing.class)
  void aLayerMayBeNoBytesAtAllIfItsDigestSaysSo(Packing packing) throws Exception {
    byte[] nothing = new byte[0];
    var archive = Opening.oneLayer(packing.pack(nothing), Layouts.sha256(nothing));
    assertThat(facts(archive)).containsExactly(NOTHING);
  }

  @Test
  void aLayerThatMayNotBeGivenOnIsToldAsSuchIfItIsMissing() throws IOException {
    var layout = Layouts.oci(Packing.GZIP, SHOP);
    byte[] layer = Packing.GZIP.pack(SHOP.layers().get(0).tar());
    String blob = "blobs/sha256/" + Layouts.sha256(layer);
    byte[] manifest = Layouts.ociManifest(Packing.GZIP, SHOP);
    String digest = "\"digest\":\"sha256:" + Layouts.sha256(layer) + "\"";
    byte[] foreign =
        new String(manifest, UTF_8)
            .replace(digest, digest + ",\"urls\":[\"https://example.com/layer\"]")
            .getBytes(UTF_8);
    String index =
        new String(layout.content("index.json"), UTF_8)
            .replace(Layouts.sha256(manifest), Layouts.sha256(foreign))
            .replaceFirst("\"size\":\\d+", "\"size\":" + foreign.length);
    unreadable(
            layout
                .without(blob)
                .with("blobs/sha256/" + Layouts.sha256(foreign), foreign)
                .with("index.json", index.getBytes(UTF_8))
                .tar(folder.resolve("shop.tar")))
        .hasMessageContaining("its layer 1 (" + blob + ") may not be given on")
        .hasMessageContaining("check this image on an engine");
  }

  private List<LayerFacts> facts(TestArchive archive) throws Exception {
    try (Image image = open(archive.tar(folder.resolve("shop.tar")))) {
      var all = new HashSet<>(image.describe().config().layers());
      return image.layers(all, LayerFacts::read).stream().map(ReadLayer::value).toList();
    }
  }
}
