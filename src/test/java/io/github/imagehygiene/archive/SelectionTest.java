package io.github.imagehygiene.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several images is meant, by name, id and platform. */
class SelectionTest {

  private static final TestImage SHOP = image("shop:1.4", "1");
  private static final TestImage LATEST = image("shop:latest", "2");
  private static final TestImage ACME = image("acme.example:5000/team/shop:1.4", "3");
  private static final TestImage LOCAL = image("localhost/till:2", "4");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "shop:1.4, 1",
    "docker.io/library/shop:1.4, 1",
    "library/shop:1.4, 1",
    "index.docker.io/shop:1.4, 1",
    "shop, 2",
    "docker.io/shop, 2",
    "acme.example:5000/team/shop:1.4, 3",
    "till:2, 4",
    "localhost/till:2, 4"
  })
  void findsAnImageByItsNameAsDockerReadsIt(String name, String user) throws Exception {
    for (TestArchive archive :
        new TestArchive[] {
          Layouts.docker20(SHOP, LATEST, ACME, LOCAL),
          Layouts.oci(Packing.GZIP, SHOP, LATEST, ACME, LOCAL)
        }) {
      try (Image image = open(archive, name)) {
        assertThat(image.describe().config().user()).isEqualTo(user);
        assertThat(image.describe().reference()).isEqualTo(name);
      }
    }
  }

  @Test
  void tellsOfTheOthersThatLieBesideAnImage() throws Exception {
    for (TestArchive archive :
        new TestArchive[] {
          Layouts.docker20(SHOP, ACME, LOCAL), Layouts.oci(Packing.GZIP, SHOP, ACME, LOCAL)
        }) {
      try (Image image = open(archive, "shop:1.4")) {
        assertThat(beside(image, "acme.example:5000/team/shop:1.4")).contains("3");
        assertThat(beside(image, "localhost/till:2")).contains("4");
        assertThat(beside(image, "till:3")).isEmpty();
      }
    }
  }

  private static Optional<String> beside(Image image, String name) {
    return image.another(ImageReference.parse(name).orElseThrow()).map(i -> i.config().user());
  }

  @Test
  void findsAnImageByItsIdOrTheBeginningOfIt() throws Exception {
    var archive = Layouts.docker20(SHOP, LATEST);
    String hex = LATEST.id().substring("sha256:".length());
    for (String id : new String[] {LATEST.id(), hex, hex.substring(0, 12), "shop@" + LATEST.id()}) {
      try (Image image = open(archive, id)) {
        assertThat(image.describe().id()).isEqualTo(LATEST.id());
      }
    }
  }

  @Test
  void findsAnImageByTheDigestOfItsManifest() throws Exception {
    String digest = "sha256:" + Layouts.sha256(Layouts.ociManifest(Packing.GZIP, LATEST));
    var archive = Layouts.oci(Packing.GZIP, SHOP, LATEST);
    for (String reference : new String[] {digest, "shop:1.4@" + digest}) {
      try (Image image = open(archive, reference)) {
        assertThat(image.describe().config().user()).isEqualTo("2");
      }
    }
  }

  @Test
  void aDigestThatIsNotThereIsNotForgivenForTheName() {
    assertThatThrownBy(() -> open(Layouts.docker20(SHOP), "shop:1.4@" + LATEST.id()))
        .isInstanceOf(ImageUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop:1.5", "team/shop:1.4", "other.example/shop:1.4", "SHOP:1.4", "abc"})
  void saysWhatThereIsIfTheNameIsWrong(String name) {
    assertThatThrownBy(() -> open(Layouts.docker20(SHOP, ACME), name))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageEndingWith(
            "shop.tar: holds no image "
                + name
                + "; it holds shop:1.4, acme.example:5000/team/shop:1.4");
  }

  @Test
  void asksForANameIfThereAreSeveralImages() {
    assertThatThrownBy(() -> open(Layouts.docker20(SHOP, LATEST), null))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageEndingWith(
            "holds 2 images, and which one is not said; set image to one of shop:1.4, shop:latest");
  }

  @Test
  void takesAnImageOfSeveralNamesForOne() throws Exception {
    TestImage two = SHOP.renamed("shop:1.4", "shop:1");
    for (TestArchive archive :
        new TestArchive[] {Layouts.docker20(two), Layouts.oci(Packing.GZIP, two)}) {
      try (Image image = open(archive, null)) {
        assertThat(image.describe().reference()).isEqualTo("shop:1.4");
      }
      try (Image image = open(archive, "shop:1")) {
        assertThat(image.describe().reference()).isEqualTo("shop:1");
        assertThat(image.describe().names()).containsExactly("shop:1.4", "shop:1");
      }
    }
  }

  @Test
  void takesTheOnlyImageWithoutAName() throws Exception {
    TestImage unnamed = SHOP.renamed();
    try (Image image = open(Layouts.docker20(unnamed), null)) {
      assertThat(image.describe().reference()).isEqualTo(unnamed.id());
    }
    assertThatThrownBy(() -> open(Layouts.docker20(unnamed), "shop:1.4"))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("it holds " + unnamed.id());
  }

  @Test
  void findsALayoutsImageByItsBareTag() throws Exception {
    var archive = Layouts.oci(Packing.GZIP, SHOP.renamed("1.4"), LATEST.renamed("latest"));
    try (Image image = open(archive, "acme.example/shop:1.4")) {
      assertThat(image.describe().config().user()).isEqualTo("1");
    }
    try (Image image = open(archive, "shop")) {
      assertThat(image.describe().config().user()).isEqualTo("2");
      assertThat(image.describe().tagged()).isEmpty();
    }
  }

  @Test
  void takesThePlatformThatWasAskedFor() throws Exception {
    var archive = platforms("amd64", "s390x", "riscv64");
    for (String architecture : new String[] {"amd64", "s390x", "riscv64"}) {
      var source = source(archive, "linux/" + architecture);
      try (Image image = source.open(Optional.of("shop:1.4"))) {
        assertThat(image.describe().config().architecture()).isEqualTo(architecture);
      }
    }
  }

  @Test
  void takesThisMachinesPlatformIfNoneWasAskedFor() throws Exception {
    String here = Platform.host().architecture();
    try (Image image = open(platforms("s390x", here, "riscv64"), null)) {
      assertThat(image.describe().config().architecture()).isEqualTo(here);
    }
  }

  @Test
  void takesTheOnlyPlatformThereIsEvenIfItIsAnother() throws Exception {
    try (Image image = open(platforms("s390x"), null)) {
      assertThat(image.describe().config().architecture()).isEqualTo("s390x");
    }
  }

  /** Containerd saves the index of all platforms with the blobs of one. */
  @Test
  void takesTheOnlyPlatformThatIsAllThere() throws Exception {
    byte[] manifest = Layouts.ociManifest(Packing.GZIP, SHOP.architecture("riscv64"));
    var archive = platforms("s390x", "riscv64").without("blobs/sha256/" + Layouts.sha256(manifest));
    try (Image image = open(archive, "shop:1.4")) {
      assertThat(image.describe().config().architecture()).isEqualTo("s390x");
    }
    assertThatThrownBy(() -> source(archive, "linux/riscv64").open(Optional.empty()))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining("its manifest (sha256:");
  }

  @Test
  void listsThePlatformsIfTheRightOneIsNotThere() throws Exception {
    assertThatThrownBy(() -> open(platforms("s390x", "riscv64"), null))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageEndingWith(
            "holds no image for %s; set platform to one of linux/s390x, linux/riscv64"
                .formatted(Platform.host()));
    var docker = source(Layouts.docker20(SHOP), "linux/s390x");
    assertThatThrownBy(() -> docker.open(Optional.empty()))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageEndingWith("set platform to one of linux/amd64");
  }

  @Test
  void asksForTheIdIfTwoImagesHaveOneNameAndPlatform() {
    TestImage again = LATEST.renamed("shop:1.4");
    assertThatThrownBy(
            () ->
                source(Layouts.docker20(SHOP, again), "linux/amd64").open(Optional.of("shop:1.4")))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining("2 images of one name for linux/amd64")
        .hasMessageEndingWith("set image to one of " + SHOP.id() + ", " + again.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux", "linux/", "/amd64", "a/b/c/d", ""})
  void saysHowAPlatformIsWritten(String platform) throws Exception {
    var source = source(Layouts.docker20(SHOP), platform);
    assertThatThrownBy(() -> source.open(Optional.empty()))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining("expected os/architecture, such as linux/amd64");
  }

  @Test
  void passesOverSignaturesAndOtherArtifacts() throws Exception {
    var archive = Layouts.oci(Packing.GZIP, SHOP);
    byte[] signature =
        "{\"config\": {\"mediaType\": \"application/vnd.oci.empty.v1+json\"}, \"layers\": []}"
            .getBytes(UTF_8);
    String digest = Layouts.sha256(signature);
    String index = new String(archive.content("index.json"), UTF_8);
    String more =
        index.replace("\"manifests\":[", "\"manifests\":[{\"digest\":\"sha256:" + digest + "\"},");
    var signed =
        archive.with("index.json", more.getBytes(UTF_8)).with("blobs/sha256/" + digest, signature);
    try (Image image = open(signed, null)) {
      assertThat(image.describe().config().user()).isEqualTo("1");
    }
  }

  @Test
  void refusesIndexesThatLieTooDeepInEachOther() {
    byte[] inner = "{\"manifests\": []}".getBytes(UTF_8);
    var archive = TestArchive.empty();
    for (int i = 0; i < 12; i++) {
      archive = archive.with("blobs/sha256/" + Layouts.sha256(inner), inner);
      inner =
          "{\"manifests\": [{\"digest\": \"sha256:%s\"}]}"
              .formatted(Layouts.sha256(inner))
              .getBytes(UTF_8);
    }
    var deep = archive.with("index.json", inner);
    assertThatThrownBy(() -> open(deep, null)).hasMessageContaining("indexes lie more than 8 deep");
  }

  private static TestImage image(String name, String user) {
    return TestImage.named(name).layer(TestLayer.empty().file("/" + user, 100)).user(user);
  }

  private static TestArchive platforms(String... architectures) {
    var images = new TestImage[architectures.length];
    for (int i = 0; i < images.length; i++) {
      images[i] = SHOP.architecture(architectures[i]);
    }
    return Layouts.ociNested(Packing.GZIP, "shop:1.4", images);
  }

  private Image open(TestArchive archive, String reference) throws Exception {
    return source(archive, null).open(Optional.ofNullable(reference));
  }

  private ImageArchive source(TestArchive archive, String platform) throws Exception {
    Path path = archive.tar(folder.resolve("shop.tar"));
    return new ImageArchive(path, Optional.ofNullable(platform));
  }

  @Test
  void aLayoutsRepositoryIsCompared() throws Exception {
    var layout = Layouts.ociNested(Packing.GZIP, "docker.io/library/att:1.0", SHOP);
    assertThat(layout.content("index.json")).isNotEmpty();
    String index =
        new String(layout.content("index.json"), UTF_8)
            .replace(
                "\"io.containerd.image.name\"",
                "\"org.opencontainers.image.ref.name\":\"1.0\",\"io.containerd.image.name\"");
    var both = layout.with("index.json", index.getBytes(UTF_8));
    assertThatThrownBy(() -> open(both, "other:1.0")).isInstanceOf(ImageUnavailable.class);
    try (Image image = open(both, "att:1.0")) {
      assertThat(image.describe().config().user()).isEqualTo("1");
    }
  }

  @Test
  void signaturesAreNotImages() throws Exception {
    var signature = SHOP.renamed("sha256-" + "0".repeat(64) + ".sig").with("User", "signature");
    try (Image image =
        new ImageArchive(
                Layouts.oci(Packing.GZIP, signature, SHOP).tar(folder.resolve("signed.tar")),
                Optional.empty())
            .open(Optional.empty())) {
      assertThat(image.describe().config().user()).isEqualTo("1");
    }
  }

  @Test
  void aSavesIndexIsUsedForAPlatformThatItsManifestLacks() throws Exception {
    var arm = SHOP.architecture("arm64").user("2");
    var save =
        Layouts.ociNested(Packing.GZIP, "docker.io/library/shop:1.4", SHOP, arm)
            .with("manifest.json", Layouts.docker26(Packing.GZIP, SHOP).content("manifest.json"));
    var path = save.tar(folder.resolve("platforms.tar"));
    var name = Optional.of("shop:1.4");
    try (Image image = new ImageArchive(path, Optional.of("linux/arm64/v8")).open(name)) {
      assertThat(image.describe().config().user()).isEqualTo("2");
    }
    try (Image image = new ImageArchive(path, Optional.of("linux/amd64")).open(name)) {
      assertThat(image.describe().config().user()).isEqualTo("1");
    }
    assertThatThrownBy(() -> new ImageArchive(path, Optional.of("linux/s390x")).open(name))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("linux/s390x")
        .hasMessageContaining("linux/amd64, linux/arm64");
  }
}
