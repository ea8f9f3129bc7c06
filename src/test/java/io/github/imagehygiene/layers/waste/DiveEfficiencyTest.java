package io.github.imagehygiene.layers.waste;

import static io.github.imagehygiene.layers.TestListing.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.imagehygiene.layers.TestListing;
import io.github.imagehygiene.layers.listing.LayerWalk;
import io.github.imagehygiene.layers.waste.DiveEfficiency.WastedPath;
import org.junit.jupiter.api.Test;

class DiveEfficiencyTest {

  @Test
  void isPerfectWithoutLayers() {
    var none = measure();
    assertThat(none).isEqualTo(new DiveEfficiency(1, 0, 0, java.util.List.of()));
    assertThat(none.wastedShare()).isZero();
  }

  @Test
  void isPerfectWhereNoPathOccursTwice() {
    var image =
        measure(layer().folder("/a").file("/a/x", 100), layer().folder("/a").file("/a/y", 9));
    assertThat(image).isEqualTo(new DiveEfficiency(1, 0, 9, java.util.List.of()));
    assertThat(image.wastedShare()).isZero();
  }

  @Test
  void isAsDivesOwnExampleHasIt() {
    // A file replaced by a larger one; then its folder deleted, which no layer has an entry of.
    var image =
        measure(
            layer().file("/etc/nginx/nginx.conf", 2000).file("/etc/nginx/public", 3000),
            layer().file("/etc/nginx/nginx.conf", 5000).file("/etc/athing", 10_000),
            layer().delete("/etc/nginx"));
    assertThat(image.score()).isEqualTo(0.75);
    assertThat(image.wastedBytes()).isEqualTo(7000);
    assertThat(image.largest())
        .containsExactly(new WastedPath("/etc/nginx/nginx.conf", 7000, 2, 1));
  }

  @Test
  void isAsDiveMeasuresItsOwnTestImage() {
    // Figures of dive's tests for the image of its .data/Dockerfile.test-image: a README is copied
    // about, changed by chmod, moved and deleted with its folder.
    int readme = 6405;
    var image =
        measure(
            layer().file("/bin/busybox", 1_154_361).folder("/root").folder("/tmp"),
            layer().file("/somefile.txt", readme),
            layer().folder("/root").folder("/root/example").folder("/root/example/really"),
            example().file("/root/example/somefile1.txt", readme),
            example().file("/root/example/somefile1.txt", readme),
            example().file("/root/example/somefile2.txt", readme),
            example().file("/root/example/somefile3.txt", readme),
            example().delete("/root/example/somefile3.txt").file("/root/saved.txt", readme),
            layer().folder("/root").file("/root/.saved.txt", readme),
            layer().folder("/root").delete("/root/example"),
            layer().folder("/root").folder("/root/.data").file("/root/.data/scripts", 2187),
            layer().folder("/tmp").file("/tmp/saved.again1.txt", readme),
            layer().folder("/root").folder("/root/.data").file("/root/.data/again2.txt", readme),
            layer().folder("/root").file("/root/saved.txt", readme));
    assertThat(image.score()).isEqualTo(0.9844212134184309);
    assertThat(image.userBytes()).isEqualTo(66_237);
    assertThat(image.wastedBytes()).isEqualTo(32_025);
    assertThat(image.wastedShare()).isEqualTo(0.4834911001404049);
    assertThat(image.largest())
        .containsExactly(
            new WastedPath("/root/example/somefile1.txt", 12_810, 2, 4),
            new WastedPath("/root/saved.txt", 12_810, 2, 13),
            new WastedPath("/root/example/somefile3.txt", 6405, 2, 7));
  }

  private static TestListing example() {
    return layer().folder("/root").folder("/root/example");
  }

  @Test
  void countsAllSizesOfAFileThatIsReplaced() {
    var image =
        measure(
            layer().file("/x", 100),
            layer().file("/x", 40),
            layer().file("/x", 60).file("/y", 100));
    assertThat(image.score()).isEqualTo((40 + 100) / 300.0);
    assertThat(image.wastedBytes()).isEqualTo(200);
    assertThat(image.userBytes()).isEqualTo(200);
    assertThat(image.wastedShare()).isEqualTo(1);
    assertThat(image.largest()).containsExactly(new WastedPath("/x", 200, 3, 2));
  }

  @Test
  void countsAFileThatIsWrittenAgainAtTheSameSize() {
    var image = measure(layer().file("/x", 100), layer().file("/x", 100));
    assertThat(image.score()).isEqualTo(0.5);
    assertThat(image.wastedBytes()).isEqualTo(200);
  }

  @Test
  void countsADeletedFileOnceAndItsDeletionAsNothing() {
    var image = measure(layer().file("/x", 100), layer().delete("/x"));
    assertThat(image.score()).isZero();
    assertThat(image.wastedBytes()).isEqualTo(100);
    assertThat(image.userBytes()).isZero();
    assertThat(image.wastedShare()).isInfinite();
  }

  @Test
  void countsADeletedFolderByWhatWasInItButNotAsWasted() {
    var image =
        measure(
            layer().folder("/a").file("/a/x", 100).folder("/a/b").file("/a/b/y", 20),
            layer().folder("/a").file("/a/x", 70),
            layer().delete("/a"));
    // /a/x: 100 and 70; /a/b/y: 20; /a: the 90 that were there when it was deleted
    assertThat(image.score()).isEqualTo((70 + 20 + 90) / 280.0);
    assertThat(image.wastedBytes()).isEqualTo(170);
  }

  @Test
  void countsAFolderThatIsDeletedAndWasALeafBefore() {
    var image =
        measure(
            layer().folder("/a"),
            layer().folder("/a").file("/a/x", 50),
            layer().delete("/a"),
            layer().file("/y", 50));
    // /a: 0 as an empty folder, 50 as it is deleted
    assertThat(image.score()).isEqualTo((0 + 50 + 50) / 150.0);
    assertThat(image.wastedBytes()).isEqualTo(50);
    assertThat(image.largest()).containsExactly(new WastedPath("/a", 50, 2, 2));
  }

  @Test
  void countsAFolderThatIsDeletedTwiceByWhatWasNew() {
    var image =
        measure(
            layer().folder("/a").file("/a/x", 100),
            layer().delete("/a"),
            layer().folder("/a").file("/a/y", 10),
            layer().delete("/a"));
    // /a/x 100, /a/y 10, /a 100 and 10
    assertThat(image.score()).isEqualTo((100 + 10 + 10) / 220.0);
    assertThat(image.wastedBytes()).isEqualTo(110);
  }

  @Test
  void countsWhatADeletionTakesAlthoughTheLayerWritesItAnew() {
    var image =
        measure(
            layer().folder("/a").file("/a/x", 100),
            layer().delete("/a").folder("/a").file("/a/x", 30));
    // /a/x: 100 and 30; /a: 100
    assertThat(image.score()).isEqualTo((30 + 100) / 230.0);
    assertThat(image.wastedBytes()).isEqualTo(130);
  }

  @Test
  void countsADeletionWithinADeletedFolderForBoth() {
    var image =
        measure(
            layer().folder("/a").folder("/a/b").file("/a/b/x", 100),
            layer().delete("/a").delete("/a/b"));
    // Only a tar made by hand has both: /a/b/x, /a/b and /a, 100 each
    assertThat(image.score()).isEqualTo(1, within(0.0));
    assertThat(image.wastedBytes()).isZero();
  }

  @Test
  void takesAFolderWithoutAnEntryForNoFolder() {
    var image = measure(layer().file("/a/x", 100), layer().delete("/a"), layer().file("/y", 1));
    assertThat(image.score()).isEqualTo(1);
    // The last layer under the deletion that has the folder decides.
    var again =
        measure(
            layer().folder("/a").file("/a/x", 100), layer().file("/a/y", 10), layer().delete("/a"));
    assertThat(again.score()).isEqualTo(1);
    assertThat(again.largest()).isEmpty();
  }

  @Test
  void passesOverAnOpaqueFolder() {
    var image =
        measure(
            layer().folder("/a").file("/a/x", 100),
            layer().folder("/a").opaque("/a").file("/a/y", 10),
            layer().delete("/a"));
    // To dive /a/x is still there when /a is deleted.
    assertThat(image.score()).isEqualTo((100 + 10 + 110) / 220.0);
    assertThat(image.wastedBytes()).isZero();
  }

  @Test
  void countsLinksAndDevicesAsPathsWithoutSize() {
    var image =
        measure(
            layer().file("/x", 100).hardLink("/h", "/x").symlink("/s", "x-target").device("/d"),
            layer().file("/h", 5).file("/s", 6).file("/d", 7));
    assertThat(image.score()).isEqualTo(100 / 118.0);
    assertThat(image.wastedBytes()).isEqualTo(18);
  }

  @Test
  void countsNothingForADeletionOfWhatIsNotThere() {
    var image = measure(layer().file("/x", 100), layer().delete("/y").delete("/z/a"));
    assertThat(image.score()).isEqualTo(1);
    assertThat(image.wastedBytes()).isZero();
  }

  @Test
  void namesTheTenWorstPathsAndNoneWithoutSize() {
    var below = layer().file("/empty", 0);
    var above = layer().file("/empty", 0);
    for (int i = 10; i < 30; i++) {
      below.file("/f" + i, i);
      above.file("/f" + i, i);
    }
    var image = measure(below, above);
    assertThat(image.largest()).hasSize(10);
    assertThat(image.largest().get(0)).isEqualTo(new WastedPath("/f29", 58, 2, 1));
    assertThat(image.largest().get(9)).isEqualTo(new WastedPath("/f20", 40, 2, 1));
  }

  @Test
  void doesNotOverflow() {
    var image = measure(layer().file("/x", Long.MAX_VALUE), layer().file("/x", Long.MAX_VALUE));
    assertThat(image.wastedBytes()).isEqualTo(Long.MAX_VALUE);
    assertThat(image.score()).isEqualTo(1);
  }

  private static DiveEfficiency measure(TestListing... layers) {
    var tally = new DiveTally();
    LayerWalk.walk(TestListing.listings(layers), tally);
    return tally.result();
  }
}
