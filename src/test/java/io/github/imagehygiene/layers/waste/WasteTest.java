package io.github.imagehygiene.layers.waste;

import static io.github.imagehygiene.layers.TestListing.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.TestListing;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.listing.LayerWalk;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WasteTest {

  @Test
  void isNoneWhereNothingDies() {
    assertThat(waste(layer().file("/a", 1), layer().file("/b", 2).delete("/c"))).isEmpty();
  }

  @Test
  void isAFileThatIsDeleted() {
    assertThat(waste(layer(), layer().file("/x", 100), layer().delete("/x")))
        .containsExactly("1 by 2, REMOVED, 100 in 1: /x 100 in 1");
  }

  @Test
  void isEveryCopyOfAFileButTheLast() {
    assertThat(waste(layer().file("/x", 10), layer().file("/x", 20), layer().file("/x", 30)))
        .containsExactly(
            "1 by 2, REWRITTEN, 20 in 1: /x 20 in 1", "0 by 1, REWRITTEN, 10 in 1: /x 10 in 1");
  }

  @Test
  void isSaidToBeOfTheSameSize() {
    assertThat(waste(layer().file("/x", 10, 0644, 0, 5), layer().file("/x", 10, 0600, 0, 6)))
        .containsExactly("0 by 1, SAME_SIZE, 10 in 1: /x 10 in 1");
    assertThat(waste(layer().file("/x", 10), layer().file("/x", 10)))
        .containsExactly("0 by 1, SAME_SIZE, 10 in 1: /x 10 in 1");
  }

  @Test
  void isSaidToBeForAnotherOwnerOrMode() {
    assertThat(waste(layer().file("/x", 10, 0644, 0, 5), layer().file("/x", 10, 0644, 7, 5)))
        .containsExactly("0 by 1, OWNER_OR_MODE, 10 in 1: /x 10 in 1");
    assertThat(waste(layer().file("/x", 10, 0644, 0, 5), layer().file("/x", 10, 0600, 0, 5)))
        .containsExactly("0 by 1, OWNER_OR_MODE, 10 in 1: /x 10 in 1");
  }

  @Test
  void isAFolderThatIsDeletedAsAWhole() {
    assertThat(
            waste(
                layer().folder("/opt"),
                layer().folder("/opt/j/b").file("/opt/j/b/x", 10).file("/opt/j/y", 5),
                layer().folder("/opt/j").file("/opt/j/z", 1),
                layer().delete("/opt/j")))
        .containsExactly(
            "1 by 3, REMOVED, 15 in 2: /opt/j 15 in 2", "2 by 3, REMOVED, 1 in 1: /opt/j/z 1 in 1");
  }

  @Test
  void isToldByFolderWhereSeveralFilesOfItDie() {
    assertThat(
            waste(
                layer().file("/l/a", 10).file("/l/b", 20).file("/l/p/c", 4).file("/k", 9),
                layer().delete("/l/a").delete("/l/b").delete("/l/p/c").delete("/k")))
        .containsExactly("0 by 1, REMOVED, 43 in 4: /l 30 in 2, /k 9 in 1, /l/p/c 4 in 1");
  }

  @Test
  void isWhatAnOpaqueFolderHides() {
    assertThat(
            waste(
                layer().folder("/a").file("/a/x", 10).file("/a/y", 20),
                layer().folder("/a").opaque("/a").file("/a/y", 20)))
        .containsExactly(
            "0 by 1, SAME_SIZE, 20 in 1: /a/y 20 in 1", "0 by 1, REMOVED, 10 in 1: /a/x 10 in 1");
  }

  @Test
  void isWhatLayInTheRootFolderThatIsOpaque() {
    for (String root : List.of("", "/")) {
      assertThat(waste(layer().file("/x", 10), layer().opaque(root)))
          .containsExactly("0 by 1, REMOVED, 10 in 1: /x 10 in 1");
    }
  }

  @Test
  void isWhatLayInAFolderThatBecomesAFileOrLink() {
    assertThat(waste(layer().folder("/a").file("/a/x", 10), layer().file("/a", 3)))
        .containsExactly("0 by 1, REMOVED, 10 in 1: /a/x 10 in 1");
    assertThat(waste(layer().folder("/a").file("/a/x", 10), layer().symlink("/a", "b")))
        .containsExactly("0 by 1, REMOVED, 10 in 1: /a/x 10 in 1");
  }

  @Test
  void isAFileThatBecomesAFolderOrADevice() {
    assertThat(waste(layer().file("/a", 10), layer().folder("/a").file("/a/x", 1)))
        .containsExactly("0 by 1, REMOVED, 10 in 1: /a 10 in 1");
    assertThat(waste(layer().file("/a", 10), layer().device("/a")))
        .containsExactly("0 by 1, REMOVED, 10 in 1: /a 10 in 1");
  }

  @Test
  void diesByTheFirstLayerThatKillsIt() {
    assertThat(
            waste(
                layer().folder("/a").file("/a/x", 10),
                layer().delete("/a"),
                layer().folder("/a").file("/a/x", 5),
                layer().delete("/a")))
        .containsExactly(
            "0 by 1, REMOVED, 10 in 1: /a/x 10 in 1", "2 by 3, REMOVED, 5 in 1: /a/x 5 in 1");
  }

  @Test
  void isRewrittenByALayerThatDeletesItsFolderFirst() {
    assertThat(
            waste(
                layer().folder("/a").file("/a/x", 10),
                layer().delete("/a").folder("/a").file("/a/x", 5)))
        .containsExactly("0 by 1, REWRITTEN, 10 in 1: /a/x 10 in 1");
  }

  @Test
  void isNoFileThatHasANameLeft() {
    var shared = layer().file("/a", 10).hardLink("/b", "/a").hardLink("/c", "/a");
    assertThat(waste(shared, layer().delete("/a"), layer().file("/b", 3))).isEmpty();
  }

  @Test
  void isAFileWhoseLastNameDiesAndItCountsOnce() {
    var shared = layer().file("/b", 10).hardLink("/a", "/b").hardLink("/c", "/b");
    assertThat(
            waste(
                shared,
                layer().delete("/a"),
                layer().delete("/b").delete("/c"),
                layer().file("/x", 1)))
        .containsExactly("0 by 2, REMOVED, 10 in 1: /b 10 in 1");
  }

  @Test
  void isNoneWhereAHardLinksFileIsNotInTheLayer() {
    assertThat(waste(layer().hardLink("/a", "/nowhere"), layer().delete("/a"))).isEmpty();
  }

  @Test
  void isTheTargetOfASymlinkToo() {
    assertThat(waste(layer().symlink("/s", "12345"), layer().symlink("/s", "67890")))
        .containsExactly("0 by 1, REWRITTEN, 5 in 1: /s 5 in 1");
  }

  @Test
  void isSaidToBeBookkeepingOfPackagesWhereThatIsSmall() {
    String records = "/var/lib/dpkg/status";
    assertThat(waste(layer().file(records, 10), layer().file(records, 20)))
        .containsExactly("0 by 1, BOOKKEEPING, 10 in 1: /var/lib/dpkg/status 10 in 1");
    assertThat(waste(layer().file(records, 10), layer().delete(records)))
        .containsExactly("0 by 1, REMOVED, 10 in 1: /var/lib/dpkg/status 10 in 1");
    assertThat(waste(layer().file(records, 10_000_000), layer().file(records, 20)))
        .containsExactly("0 by 1, REWRITTEN, 10000000 in 1: /var/lib/dpkg/status 10000000 in 1");
  }

  @Test
  void isReadInTimeAndWithoutRecursionHoweverDeepItLies() {
    String deep = "/d".repeat(30_000);
    var below = layer().file(deep + "/x", 10);
    var above = layer();
    for (int i = 2; i < deep.length(); i += 2000) {
      above.delete(deep.substring(0, i));
    }
    assertThat(waste(below, above))
        .containsExactly("0 by 1, REMOVED, 10 in 1: " + deep + "/x 10 in 1");
  }

  @Test
  void addsUpTheBytesOfALayer() {
    var waste =
        of(layer().file("/x", 10).file("/y", 5), layer().file("/x", 1), layer().delete("/y"));
    assertThat(waste.bytesOf(0)).isEqualTo(15);
    assertThat(waste.bytesOf(1)).isZero();
    assertThat(waste.in(writer -> writer == 0, Waste.Cause.REMOVED)).hasSize(1);
    assertThat(waste.in(writer -> writer > 0, Waste.Cause.REMOVED)).isEmpty();
  }

  @Test
  void ofTheLayersAddsUpToThatOfTheImageAndToItsEfficiency() {
    var listings =
        TestListing.listings(
            layer().folder("/d").file("/d/x", 150).file("/y", 50).symlink("/l", "12345"),
            layer().file("/y", 60).file("/z", 40),
            layer().delete("/d").delete("/l"));
    var contents = contents(listings);
    assertThat(contents.waste().bytes()).isEqualTo(205);
    assertThat(contents.waste().bytesOf(0)).isEqualTo(205);
    assertThat(contents.waste().bytesOf(1)).isZero();
    assertThat(contents.unpackedSize()).isEqualTo(305);
    assertThat(contents.efficiency()).isEqualTo(100.0 / 305);
    assertThat(contents(List.of()).efficiency()).isEqualTo(1);
    assertThat(contents(TestListing.listings(layer())).efficiency()).isEqualTo(1);
  }

  @Test
  void ofAFolderThatIsDeletedIsWasteToOursThoughNotToDive() {
    var contents =
        contents(TestListing.listings(layer().file("/d/x", 155_000), layer().delete("/d")));
    assertThat(contents.dive().score()).isEqualTo(1);
    assertThat(contents.waste().bytes()).isEqualTo(155_000);
    assertThat(contents.efficiency()).isZero();
  }

  private static ImageContents contents(List<LayerListing> listings) {
    return ImageContents.of(
        IntStream.range(0, listings.size())
            .mapToObj(
                i ->
                    new ReadLayer<>(
                        new LayerId(i, Digest.sha256("a".repeat(64))),
                        new LayerContents(listings.get(i), List.of()),
                        OptionalLong.empty()))
            .toList());
  }

  private static List<String> waste(TestListing... layers) {
    return of(layers).dead().stream().map(WasteTest::text).toList();
  }

  private static Waste of(TestListing... layers) {
    var listings = TestListing.listings(layers);
    var tally = new WasteTally(listings);
    LayerWalk.walk(listings, tally);
    return tally.result();
  }

  private static String text(Waste.Dead dead) {
    return "%d by %d, %s, %d in %d: %s"
        .formatted(
            dead.writer(),
            dead.killer(),
            dead.cause(),
            dead.bytes(),
            dead.files(),
            String.join(
                ", ",
                dead.largest().stream()
                    .map(p -> p.path() + " " + p.bytes() + " in " + p.files())
                    .toList()));
  }
}
