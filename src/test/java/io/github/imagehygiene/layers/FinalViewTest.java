package io.github.imagehygiene.layers;

import static io.github.imagehygiene.layers.TestListing.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.ContentHash;
import io.github.imagehygiene.layers.probe.FileNotes;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FinalViewTest {

  @Test
  void showsTheUppermostOfAPath() {
    var image = image(layer().file("/a", 1).file("/b", 1), layer().file("/a", 2));
    assertThat(seen(image, "/a")).contains("1 FILE /a");
    assertThat(seen(image, "/b")).contains("0 FILE /b");
    assertThat(seen(image, "/c")).isEmpty();
  }

  @Test
  void doesNotShowWhatALaterLayerTookAway() {
    var below = layer().folder("/a").file("/a/b", 1).file("/c", 1);
    var image = image(below, layer().delete("/a").delete("/c"));
    assertThat(List.of("/a", "/a/b", "/c"))
        .allSatisfy(path -> assertThat(seen(image, path)).isEmpty());
  }

  @Test
  void showsWhatTheLayerThatTakesAwayPutsThere() {
    var below = layer().folder("/a").file("/a/b", 1).file("/a/c", 1);
    var image = image(below, layer().delete("/a").folder("/a").file("/a/c", 2));
    assertThat(seen(image, "/a")).contains("1 DIRECTORY /a");
    assertThat(seen(image, "/a/b")).isEmpty();
    assertThat(seen(image, "/a/c")).contains("1 FILE /a/c");
  }

  @Test
  void emptiesAnOpaqueFolderOfWhatLayersBelowHaveInIt() {
    var below = layer().folder("/a").file("/a/b", 1);
    var image = image(below, layer().opaque("/a").file("/a/c", 1), layer().file("/a/d", 1));
    assertThat(seen(image, "/a")).contains("0 DIRECTORY /a");
    assertThat(seen(image, "/a/b")).isEmpty();
    assertThat(seen(image, "/a/c")).contains("1 FILE /a/c");
    assertThat(seen(image, "/a/d")).contains("2 FILE /a/d");
    assertThat(seen(image(below, layer().opaque("/")), "/a")).isEmpty();
  }

  @Test
  void hidesAFolderBehindAFileForGood() {
    var below = layer().folder("/a").file("/a/b", 1);
    var image = image(below, layer().symlink("/a", "c"), layer().folder("/a"));
    assertThat(seen(image(below, layer().file("/a", 1)), "/a/b")).isEmpty();
    assertThat(seen(image, "/a")).contains("2 DIRECTORY /a");
    assertThat(seen(image, "/a/b")).isEmpty();
  }

  @Test
  void hidesAFileBehindAFolderThatHasNoEntry() {
    var image = image(layer().file("/a", 1), layer().file("/a/b", 1));
    assertThat(seen(image, "/a")).isEmpty();
    assertThat(seen(image, "/a/b")).contains("1 FILE /a/b");
  }

  @Test
  void isWhatUnpackingTheLayersInTurnGives() {
    var random = new Random(3);
    for (int i = 0; i < 400; i++) {
      var layers = new ArrayList<LayerListing>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        layers.add(LayerListing.of(Entries.random(random, random.nextInt(12))));
      }
      var image = image(layers);
      var disk = unpacked(layers);
      for (LayerListing layer : layers) {
        layer
            .entries()
            .map(LayerEntry::path)
            .forEach(
                path ->
                    assertThat(image.find(path).map(Found::entry))
                        .as("%s of %s", ascii(path), text(layers))
                        .isEqualTo(Optional.ofNullable(disk.get(path))));
      }
    }
  }

  @Test
  void followsLinksWithinTheImage() {
    var image =
        image(
            layer()
                .file("/usr/lib/os-release", 1)
                .symlink("/etc/os-release", "../usr/lib/os-release")
                .symlink("/lib", "usr/lib")
                .symlink("/abs", "/lib/./os-release")
                .symlink("/out", "../../../../etc/os-release")
                .symlink("/here", "."));
    assertThat(List.of("/etc/os-release", "/lib/os-release", "/abs", "/out", "/here/here/abs"))
        .allSatisfy(path -> assertThat(opened(image, path)).contains("0 FILE /usr/lib/os-release"));
    assertThat(opened(image, "/lib/../etc/os-release")).isEmpty();
    assertThat(seen(image, "/lib/os-release")).isEmpty();
    assertThat(seen(image, "/abs")).contains("0 SYMLINK /abs");
  }

  @Test
  void followsALinkToWhatALaterLayerHas() {
    var image = image(layer().symlink("/a", "b").file("/b", 1), layer().file("/b", 2));
    assertThat(opened(image, "/a")).contains("1 FILE /b");
  }

  @Test
  void opensAHardLinkAsTheFileOfItsLayer() {
    var image =
        image(
            layer().file("/b", 1).hardLink("/a", "/b").hardLink("/x", "/y"), layer().file("/b", 2));
    assertThat(opened(image, "/a")).contains("0 FILE /b");
    assertThat(opened(image, "/x")).contains("0 HARD_LINK /x");
  }

  @Test
  void opensNothingWhereLinksLeadNowhere() {
    var image =
        image(
            layer()
                .symlink("/self", "self")
                .symlink("/a", "b")
                .symlink("/b", "/a")
                .symlink("/grow", "grow/grow")
                .symlink("/gone", "nowhere")
                .symlink("/long", "./".repeat(3000) + "file")
                .symlink("/through", "file/../file")
                .file("/file", 1));
    assertThat(
            List.of("/self", "/a", "/grow", "/gone", "/long", "/through", "/file/x", "/no/../file"))
        .allSatisfy(path -> assertThat(opened(image, path)).isEmpty());
    assertThat(opened(image, "/" + "x/../".repeat(5000) + "file")).isEmpty();
  }

  @Test
  void followsFortyLinksAndNoMore() {
    var chain = layer().file("/0", 1);
    for (int i = 1; i <= 41; i++) {
      chain.symlink("/" + i, "" + (i - 1));
    }
    assertThat(opened(image(chain), "/40")).contains("0 FILE /0");
    assertThat(opened(image(chain), "/41")).isEmpty();
  }

  @Test
  void givesTheNotesOfTheFileThatIsSeen() {
    var probe = new ContentHash(0);
    var first = noted(layer().file("/a", 1).symlink("/link", "a"), probe, "first");
    var second = noted(layer().file("/a", 1), probe, "second");
    var image = image(List.of(first, second), Function.identity());
    assertThat(image.notes(probe, "/link").map(n -> n.notes().notes())).contains(List.of("second"));
    assertThat(image.notes(probe, "/b")).isEmpty();
    assertThat(image.notes(new ContentHash(7), "/link")).isEmpty();
  }

  private static List<String> text(List<LayerListing> layers) {
    return layers.stream()
        .map(l -> l.entries().map(e -> e.kind() + " " + ascii(e.path())).toList().toString())
        .toList();
  }

  private static String ascii(String path) {
    return path.chars()
        .mapToObj(c -> c > 31 && c < 127 ? "" + (char) c : "%04x".formatted(c))
        .collect(Collectors.joining());
  }

  /** What is on a disk after each layer was unpacked onto it, by path. */
  private static TreeMap<String, LayerEntry> unpacked(List<LayerListing> layers) {
    var disk = new TreeMap<String, LayerEntry>();
    for (LayerListing layer : layers) {
      layer
          .entries()
          .filter(LayerEntry::takesAway)
          .forEach(
              mark -> {
                disk.keySet().removeIf(path -> path.startsWith(mark.path() + "/"));
                disk.keySet()
                    .removeIf(
                        path ->
                            mark.kind() == LayerEntry.Kind.WHITEOUT && path.equals(mark.path()));
              });
      layer
          .entries()
          .map(entry -> entry.path() + (entry.kind() == LayerEntry.Kind.OPAQUE ? "/mark" : ""))
          .forEach(path -> makeFolders(path, disk));
      layer.entries().filter(entry -> !entry.takesAway()).forEach(entry -> put(entry, disk));
    }
    return disk;
  }

  private static void makeFolders(String path, TreeMap<String, LayerEntry> disk) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      disk.computeIfPresent(
          path.substring(0, slash),
          (folder, entry) -> entry.kind() == LayerEntry.Kind.DIRECTORY ? entry : null);
    }
  }

  private static void put(LayerEntry entry, TreeMap<String, LayerEntry> disk) {
    if (entry.kind() != LayerEntry.Kind.DIRECTORY) {
      disk.keySet().removeIf(path -> path.startsWith(entry.path() + "/"));
    }
    disk.put(entry.path(), entry);
  }

  private static LayerContents noted(TestListing layer, FileProbe probe, String note) {
    var listing = layer.listing();
    var file = listing.find("/a").orElseThrow();
    return new LayerContents(listing, List.of(new FileNotes(probe.id(), file, List.of(note))));
  }

  private static Optional<String> seen(ImageContents image, String path) {
    return image.find(path).map(FinalViewTest::shown);
  }

  private static Optional<String> opened(ImageContents image, String path) {
    return image.resolve(path).map(FinalViewTest::shown);
  }

  private static String shown(Found found) {
    var entry = found.entry();
    return "%d %s %s".formatted(found.layer().index(), entry.kind(), entry.path());
  }

  private static ImageContents image(TestListing... layers) {
    return image(TestListing.listings(layers));
  }

  private static ImageContents image(List<LayerListing> layers) {
    return image(layers, listing -> new LayerContents(listing, List.of()));
  }

  private static <T> ImageContents image(List<T> layers, Function<T, LayerContents> contents) {
    var read = new ArrayList<ReadLayer<LayerContents>>();
    for (T layer : layers) {
      var id = new LayerId(read.size(), Digest.sha256("%064x".formatted(read.size())));
      read.add(new ReadLayer<>(id, contents.apply(layer), OptionalLong.empty()));
    }
    return ImageContents.of(read);
  }
}
