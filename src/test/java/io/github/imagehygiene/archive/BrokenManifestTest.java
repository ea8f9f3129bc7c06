package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.open;
import static io.github.imagehygiene.archive.Opening.unreadable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest or configuration that is broken or hostile is refused, with its place. */
class BrokenManifestTest {

  private static final String NO_LAYERS =
      "[{\"Config\": \"config.json\", \"RepoTags\": null, \"Layers\": null}]";

  @TempDir Path folder;

  @Test
  void anImageWithoutLayersIsAnImage() throws Exception {
    TestImage bare = TestImage.named("bare:1").user("1000");
    for (var archive : List.of(Layouts.docker20(bare), Layouts.oci(Packing.GZIP, bare))) {
      try (Image image = open(tar(archive))) {
        assertThat(image.describe().config().user()).isEqualTo("1000");
        assertThat(image.layers(Set.of(), LayerFacts::read)).isEmpty();
      }
    }
    unreadable(tar(Layouts.jib(SHOP).with("manifest.json", NO_LAYERS.getBytes(UTF_8))))
        .hasMessageContaining("its manifest names 0 layers, its configuration 2");
  }

  @Test
  void keysAreReadInAnyLetterCase() throws Exception {
    String manifest =
        new String(Layouts.jib(SHOP).content("manifest.json"), UTF_8)
            .replace("\"Config\"", "\"config\"")
            .replace("\"Layers\"", "\"LAYERS\"")
            .replace("\"RepoTags\"", "\"repoTags\"");
    try (Image image =
        open(tar(Layouts.jib(SHOP).with("manifest.json", manifest.getBytes(UTF_8))))) {
      assertThat(image.describe().config().user()).isEqualTo("1000");
      assertThat(image.describe().names()).containsExactly("shop:1");
    }
  }

  @Test
  void aManifestThatNamesNoImageIsAnError() throws IOException {
    unreadable(manifest("[]")).hasMessageContaining("manifest.json lists no image");
    unreadable(manifest("null"))
        .hasMessageContaining("manifest.json should be a JSON object or list");
    var layout = Layouts.oci(Packing.GZIP, SHOP).with("index.json", "{}".getBytes(UTF_8));
    unreadable(tar(layout)).hasMessageContaining("index.json lists no image");
  }

  @Test
  void aConfigurationThatDoesNotFitTheManifestIsAnError() throws IOException {
    byte[] one = TestImage.named().layer(TestLayer.empty()).json();
    unreadable(tar(Layouts.jib(SHOP).with("config.json", one)))
        .hasMessageContaining("its manifest names 2 layers, its configuration 1");
    unreadable(tar(Layouts.jib(SHOP).with("config.json", "{\"os\": \"linux\"}".getBytes(UTF_8))))
        .hasMessageContaining("config.json has no rootfs");
  }

  @Test
  void malformedJsonIsToldByPlaceAndNotQuoted() throws IOException {
    unreadable(manifest("[{\"Config\": secret}]"))
        .hasMessageContaining("manifest.json is malformed JSON (line 1, column ")
        .hasMessageNotContaining("secret");
    unreadable(manifest("[] trailing")).hasMessageContaining("malformed JSON");
    unreadable(manifest("[".repeat(100_000))).hasMessageContaining("too deeply nested");
    unreadable(manifest("[" + "{},".repeat(1_000_000) + "{}]")).hasMessageContaining("too large");
    unreadable(manifest("{\"Config\": 1}")).hasMessageContaining("manifest.json should be a list");
    unreadable(manifest("[{\"Config\": 1}]"))
        .hasMessageContaining("manifest.json[0].Config should be a text, but is number");
    unreadable(tar(Layouts.jib(SHOP).with("manifest.json", new byte[0])))
        .hasMessageContaining("manifest.json should be a JSON object or list, but is not");
  }

  @Test
  void aHugeManifestIsNotRead() throws IOException {
    unreadable(manifest("[" + " ".repeat(5_000_000) + "]"))
        .hasMessageContaining("manifest.json has 5000002 bytes");
    Path layout = Layouts.oci(Packing.GZIP, SHOP).folder(folder.resolve("layout"));
    Files.writeString(layout.resolve("index.json"), "{" + " ".repeat(5_000_000) + "}");
    unreadable(layout).hasMessageContaining("index.json has 5000002 bytes");
  }

  @Test
  void aNameThatClimbsIsRefused() throws IOException {
    for (String name :
        List.of("../../etc/shadow", "/etc/shadow", "a/../../b", "..", "", ".", "a\\\\..\\\\b")) {
      unreadable(manifest("[{\"Config\": \"" + name + "\", \"Layers\": []}]"))
          .hasMessageContaining("manifest.json[0].Config is \"")
          .hasMessageContaining("so it is refused");
      unreadable(manifest("[{\"Config\": \"c\", \"Layers\": [\"" + name + "\"]}]"))
          .hasMessageContaining("manifest.json[0].Layers[0] is \"");
    }
    var layout =
        Layouts.oci(Packing.GZIP, SHOP)
            .with(
                "index.json",
                "{\"manifests\": [{\"digest\": \"sha256:../../secret\"}]}".getBytes(UTF_8));
    unreadable(tar(layout)).hasMessageContaining("manifests[0].digest is no digest");
  }

  @Test
  void anEntryThatClimbsIsNotThere() throws IOException {
    var jib = Layouts.jib(SHOP);
    byte[] config = jib.content("config.json");
    unreadable(tar(jib.without("config.json").with("x/../config.json", config)))
        .hasMessageContaining("its configuration (config.json) is not in the archive");
  }

  @Test
  void linksThatLeadRoundInACircleAreAnError() throws IOException {
    var archive = Layouts.jib(SHOP).without("config.json");
    unreadable(tar(archive.link("config.json", "b").link("b", "c").link("c", "./config.json")))
        .hasMessageContaining("the link config.json leads round in a circle");
    unreadable(tar(archive.link("config.json", "config.json")))
        .hasMessageContaining("leads round in a circle");
  }

  @Test
  void linksThatLeadOutOfTheArchiveLeadNowhere() throws IOException {
    var archive = Layouts.jib(SHOP).without("config.json");
    for (String target : List.of("/etc/passwd", "../config.json", "nowhere")) {
      unreadable(tar(archive.link("config.json", target)))
          .hasMessageContaining("its configuration (config.json) is not in the archive");
    }
  }

  @Test
  void aSymlinkOutOfALayoutFolderIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.json"), "{}");
    Path layout = Layouts.oci(Packing.GZIP, SHOP).folder(folder.resolve("layout"));
    Files.delete(layout.resolve("index.json"));
    Files.createSymbolicLink(layout.resolve("index.json"), secret);
    unreadable(layout).hasMessageContaining("index.json is no regular file of the folder");
  }

  @Test
  void controlCharactersOfAnArchiveAreNeverShown() throws Exception {
    unreadable(manifest("[{\"Config\": \"a\\u001b[2Jb\\n\", \"Layers\": []}]"))
        .hasMessageContaining("a?[2Jb?");
    try (Image image = open(tar(Layouts.docker20(SHOP.renamed("a\u001b[2Jb\nc"))))) {
      assertThat(image.describe().reference()).isEqualTo("a?[2Jb?c");
    }
  }

  private Path manifest(String json) throws IOException {
    return tar(Layouts.jib(SHOP).with("manifest.json", json.getBytes(UTF_8)));
  }

  private Path tar(TestArchive archive) throws IOException {
    return archive.tar(folder.resolve("shop.tar"));
  }
}
