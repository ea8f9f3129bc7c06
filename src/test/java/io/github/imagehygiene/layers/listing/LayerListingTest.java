package io.github.imagehygiene.layers.listing;

import static io.github.imagehygiene.layers.Entries.file;
import static io.github.imagehygiene.layers.Entries.folder;
import static io.github.imagehygiene.layers.Entries.opaque;
import static io.github.imagehygiene.layers.Entries.symlink;
import static io.github.imagehygiene.layers.Entries.whiteout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.layers.Entries;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayerListingTest {

  @Test
  void standsInTheOrderOfTheTree() {
    var listing = listing(file("/b"), file("/a-b"), file("/a/x"), folder("/a"), file("/a!"));
    assertThat(paths(listing)).containsExactly("/a", "/a/x", "/a!", "/a-b", "/b");
  }

  @Test
  void whatLiesInAFolderIsFoundWithoutAskingOfEachFolderInIt() {
    var listing =
        listing(
            file("/a/é/x"), whiteout("/a/é/y/w"), file("/a/é/y/z"), file("/a/éa"), file("/b/é/c"));
    var asked = new ArrayList<String>();
    var found =
        listing.entriesBelow(
            folder -> {
              asked.add(folder.toString());
              return folder.toString().equals("/a/é");
            });
    assertThat(found)
        .extracting(LayerEntry::path)
        .containsExactly("/a/é/x", "/a/é/y/w", "/a/é/y/z");
    assertThat(asked).containsExactly("/", "/a", "/a/é", "/b", "/b/é");
    assertThat(listing.entriesBelow(folder -> folder.toString().equals("/"))).hasSize(5);
  }

  @Test
  void countsAPathAsItComesLast() {
    var last = new LayerEntry("/a", Kind.FILE, 7, 0600, 1, 2, 3, "");
    assertThat(listing(file("/a"), file("/b"), last).entries()).containsExactly(last, file("/b"));
  }

  @Test
  void keepsWhatIsPutWhereTheLayersBelowAreTakenAway() {
    var listing = listing(whiteout("/a"), folder("/a"), file("/a/b"), whiteout("/a/b"));
    assertThat(listing.entries())
        .containsExactly(folder("/a"), whiteout("/a"), file("/a/b"), whiteout("/a/b"));
    assertThat(listing.find("/a")).contains(folder("/a"));
    assertThat(listing.findMark("/a")).contains(whiteout("/a"));
  }

  @Test
  void takesAwayAFolderRatherThanWhatIsInIt() {
    assertThat(listing(whiteout("/a"), opaque("/a")).entries()).containsExactly(whiteout("/a"));
    assertThat(listing(opaque("/a"), whiteout("/a")).entries()).containsExactly(whiteout("/a"));
  }

  @Test
  void dropsWhatWasInAFolderThatAFileReplaces() {
    var listing = listing(folder("/a"), file("/a/b/c"), whiteout("/a/d"), file("/a"), file("/z"));
    assertThat(listing.entries()).containsExactly(file("/a"), whiteout("/a/d"), file("/z"));
  }

  @Test
  void dropsAFileThatAFolderReplaces() {
    assertThat(listing(file("/a"), folder("/a")).entries()).containsExactly(folder("/a"));
    assertThat(listing(symlink("/a", "b"), file("/a/c")).entries()).containsExactly(file("/a/c"));
    assertThat(listing(file("/a/b"), file("/a"), file("/a/c"), folder("/a")).entries())
        .containsExactly(folder("/a"), file("/a/c"));
  }

  @Test
  void findsWhatItHasAndNothingElse() {
    var listing = listing(folder("/a"), file("/a/b/c"), opaque("/x"), file("/y"));
    assertThat(listing.find("/a/b/c")).contains(file("/a/b/c"));
    assertThat(listing.find("/y")).contains(file("/y"));
    assertThat(listing.findMark("/x")).contains(opaque("/x"));
    assertThat(List.of("/", "/a/b", "/a/b/c/d", "/b", "/x", "/z", ""))
        .allSatisfy(path -> assertThat(listing.find(path)).isEmpty());
    assertThat(List.of("/", "/a", "/a/b", "/y", "/z"))
        .allSatisfy(path -> assertThat(listing.findMark(path)).isEmpty());
  }

  @Test
  void hasTheRootLikeAnyFolder() {
    var listing = listing(file("/a"), opaque("/"), folder("/"));
    assertThat(listing.entries()).containsExactly(folder("/"), opaque("/"), file("/a"));
    assertThat(listing.find("/")).contains(folder("/"));
    assertThat(listing.findMark("/")).contains(opaque("/"));
  }

  @Test
  void mayBeEmpty() {
    assertThat(listing().size()).isZero();
    assertThat(listing().entries()).isEmpty();
    assertThat(listing().find("/")).isEmpty();
    assertThat(listing()).isEqualTo(listing()).isNotEqualTo(listing(file("/a")));
  }

  @Test
  void keepsNamesOfAnyLengthAndDepth() {
    var deep = file("/a".repeat(40_000));
    var wide = file("/" + "ä\n".repeat(40_000));
    assertThat(listing(wide, deep).entries()).containsExactly(deep, wide);
  }

  @Test
  void takesLessThanFortyBytesForAnEntryOfACommonLength() {
    var entries = new ArrayList<LayerEntry>();
    for (int i = 0; i < 20_000; i++) {
      String path = "/usr/share/package-%03d/module/file-%05d.txt".formatted(i / 100, i);
      entries.add(new LayerEntry(path, Kind.FILE, 70_000, 0644, 0, 0, 1_700_000_000 + i, ""));
    }
    var listing = LayerListing.of(entries);
    assertThat(listing.entries()).containsExactlyElementsOf(entries);
    // The bytes, and for each node where it begins and its parent.
    assertThat(Entries.bytes(listing).length + 2 * 4 * 20_000L).isLessThan(40 * 20_000L);
  }

  @Test
  void refusesMorePathsThanAnyImageHas() throws IOException {
    var builder = new ListingBuilder(1000);
    for (int i = 0; i < 999; i++) {
      builder.add(file("/" + i));
    }
    builder.add(file("/7"));
    assertThatThrownBy(() -> builder.add(file("/one/too/many")))
        .isInstanceOf(IOException.class)
        .hasMessage("the layer lists more than 1,000 paths, or more than fit into 128 MiB");
  }

  @Test
  void refusesTheSamePathAgainAndAgainWithoutEnd() {
    var builder = new ListingBuilder();
    var link = symlink("/link", "x".repeat(1 << 20));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1000; i++) {
                builder.add(link);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than fit into 128 MiB");
  }

  @Test
  void isWhatASortedMapWouldBe() {
    var random = new Random(5);
    for (int i = 0; i < 400; i++) {
      var entries = Entries.random(random, random.nextInt(30));
      var model = model(entries);
      var listing = LayerListing.of(entries);
      assertThat(listing.entries()).as("of %s", entries).containsExactlyElementsOf(model.values());
      assertThat(listing.entries())
          .allSatisfy(
              entry ->
                  assertThat(
                          entry.takesAway()
                              ? listing.findMark(entry.path())
                              : listing.find(entry.path()))
                      .contains(entry));
      assertThat(listing.unpackedSize())
          .isEqualTo(model.values().stream().mapToLong(LayerEntry::size).sum());
      assertThat(listing.files())
          .isEqualTo(model.values().stream().filter(LayerEntry::isFile).count());
      assertThat(listing).isEqualTo(LayerListing.of(model.values()));
      assertThat(listing).hasSameHashCodeAs(LayerListing.of(model.values()));
    }
  }

  /** The same done step by step, a mark's path ending in a slash. */
  private static TreeMap<String, LayerEntry> model(List<LayerEntry> entries) {
    var map = new TreeMap<String, LayerEntry>(LayerListing.TREE_ORDER);
    for (LayerEntry entry : entries) {
      String path = entry.path();
      if (entry.takesAway()) {
        boolean opaque = entry.kind() == Kind.OPAQUE;
        map.merge(path + "/", entry, (before, after) -> opaque ? before : after);
        continue;
      }
      if (entry.kind() != Kind.DIRECTORY) {
        map.values().removeIf(e -> !e.takesAway() && e.path().startsWith(path + "/"));
      }
      map.values()
          .removeIf(
              e -> !e.takesAway() && e.kind() != Kind.DIRECTORY && path.startsWith(e.path() + "/"));
      map.put(path, entry);
    }
    return map;
  }

  private static LayerListing listing(LayerEntry... entries) {
    return LayerListing.of(Arrays.asList(entries));
  }

  private static List<String> paths(LayerListing listing) {
    return listing.entries().map(LayerEntry::path).toList();
  }
}
