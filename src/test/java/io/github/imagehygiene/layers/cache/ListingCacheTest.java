package io.github.imagehygiene.layers.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.cache.ListingCache.ImageKey;
import io.github.imagehygiene.layers.cache.ListingCache.LayerKey;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.FileNotes;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingCacheTest {

  private static final LayerId LAYER = new LayerId(1, Digest.sha256("ab".repeat(32)));
  private static final LayerId ANOTHER = new LayerId(1, Digest.sha256("cd".repeat(32)));
  private static final LayerId SAME_ELSEWHERE = new LayerId(7, LAYER.diffId());
  private static final FileProbe USERS = new Named("users/1");
  private static final FileProbe SYSTEM = new Named("os-release/1");

  private final List<String> trouble = new ArrayList<>();

  @TempDir Path root;

  private record Named(String id) implements FileProbe {

    @Override
    public boolean wants(LayerEntry file, byte[] head) {
      return false;
    }

    @Override
    public List<String> look(LayerEntry file, InputStream content) {
      return List.of();
    }
  }

  @Test
  void aLayerIsAsItWasRead() {
    var passwd = entry("/etc/passwd", LayerEntry.Kind.FILE, "");
    var contents =
        new LayerContents(
            LayerListing.of(
                List.of(
                    new LayerEntry("/etc", LayerEntry.Kind.DIRECTORY, 0, 01777, 0, 0, -1, ""),
                    passwd,
                    new LayerEntry(
                        "/big",
                        LayerEntry.Kind.FILE,
                        1L << 40,
                        07777,
                        4_000_000_000L,
                        1L << 40,
                        1L << 35,
                        ""),
                    entry("/etc/link", LayerEntry.Kind.SYMLINK, "../\ud800\n" + "x".repeat(70_000)),
                    entry("/etc/hard", LayerEntry.Kind.HARD_LINK, "/etc/passwd"),
                    entry("/gone", LayerEntry.Kind.WHITEOUT, ""),
                    entry("/etc", LayerEntry.Kind.OPAQUE, ""))),
            List.of(
                new FileNotes("users/1", passwd, List.of("root:0", "")),
                new FileNotes("os-release/1", passwd, List.of())));
    var key = key("", LAYER, USERS, SYSTEM);
    open("1").keep(key, contents);

    var found = open("1").layer(key).orElseThrow();
    assertThat(entries(found)).isEqualTo(entries(contents));
    assertThat(found.notes()).isEqualTo(contents.notes());
    assertThat(found.listing().unpackedSize()).isEqualTo(contents.listing().unpackedSize());
    assertThat(found.listing().files()).isEqualTo(contents.listing().files());
    assertThat(trouble).isEmpty();
  }

  @Test
  void aLayerIsFoundByItsContentAndByWhoLookedIntoIt() {
    var cache = open("1");
    cache.keep(key("", LAYER, USERS, SYSTEM), some());

    assertThat(cache.layer(key("", LAYER, SYSTEM, USERS))).isPresent();
    assertThat(cache.layer(key("", SAME_ELSEWHERE, USERS, SYSTEM))).isPresent();
    assertThat(cache.layer(key("", LAYER, USERS))).isEmpty();
    assertThat(cache.layer(key("", LAYER))).isEmpty();
    assertThat(cache.layer(key("", ANOTHER, USERS, SYSTEM))).isEmpty();
    assertThat(cache.layer(key("an archive", LAYER, USERS, SYSTEM))).isEmpty();
    assertThat(open("2").layer(key("", LAYER, USERS, SYSTEM))).isEmpty();
  }

  @Test
  void inAScopeOfItsOwnAnImageMayHaveOtherBytesUnderTheSameDiffId() {
    var cache = open("1");
    cache.keep(key("an archive", LAYER), some());

    assertThat(cache.layer(key("an archive", LAYER))).isPresent();
    assertThat(cache.layer(key("an archive", SAME_ELSEWHERE))).isEmpty();
    assertThat(cache.layer(key("another archive", LAYER))).isEmpty();
    assertThat(cache.layer(key("", LAYER))).isEmpty();
  }

  @Test
  void sizesOfBlobsAreThoseOfTheImage() {
    var cache = open("1");
    var diffIds = List.of(LAYER.diffId(), ANOTHER.diffId());
    var sizes = List.of(OptionalLong.of(5_000_000_000L), OptionalLong.empty());
    cache.keep(new ImageKey("s", "docker", "id", diffIds), sizes);

    assertThat(cache.compressedSizes(new ImageKey("s", "docker", "id", diffIds))).contains(sizes);
    assertThat(
            List.of(
                new ImageKey("t", "docker", "id", diffIds),
                new ImageKey("s", "podman", "id", diffIds),
                new ImageKey("s", "docker", "other", diffIds),
                new ImageKey("s", "docker", "id", diffIds.subList(0, 1))))
        .allSatisfy(key -> assertThat(cache.compressedSizes(key)).isEmpty());
  }

  @Test
  void aFolderThatCannotBeUsedIsToldOnceAndDoneWithout() throws Exception {
    Files.createFile(root.resolve("file"));
    assertThat(ListingCache.open(root.resolve("file"), "1", trouble::add)).isEmpty();
    assertThat(ListingCache.open(root.resolve("file/below"), "1", trouble::add)).isEmpty();
    open("1");
    Files.setPosixFilePermissions(
        root.resolve("layers"), PosixFilePermissions.fromString("rwxrwx---"));
    assertThat(ListingCache.open(root, "1", trouble::add)).isEmpty();

    assertThat(trouble).hasSize(3).allMatch(t -> t.startsWith("the cache in " + root));
    assertThat(trouble.get(0)).endsWith("is not used: " + root.resolve("file") + " is no folder");
    assertThat(trouble.get(2)).endsWith("is not used: others may write to it");
  }

  @Test
  void whatCannotBeWrittenIsToldOnceAndTheRestIsNotTried() throws Exception {
    var cache = open("1");
    try (var files = Files.list(root.resolve("layers"))) {
      assertThat(files).isEmpty();
    }
    Files.delete(root.resolve("layers"));
    cache.keep(key("", LAYER), some());
    cache.keep(key("", ANOTHER), some());
    cache.makeRoom();

    assertThat(trouble).hasSize(1);
    assertThat(trouble.get(0)).startsWith("what was read of layers is not kept: NoSuchFile");
    assertThat(cache.layer(key("", LAYER))).isEmpty();
  }

  private ListingCache open(String version) {
    return ListingCache.open(root, version, trouble::add).orElseThrow();
  }

  private static LayerKey key(String scope, LayerId layer, FileProbe... probes) {
    return new LayerKey(scope, layer, Arrays.asList(probes));
  }

  private static LayerContents some() {
    return new LayerContents(
        LayerListing.of(List.of(entry("/a", LayerEntry.Kind.FILE, ""))), List.of());
  }

  private static LayerEntry entry(String path, LayerEntry.Kind kind, String link) {
    return new LayerEntry(path, kind, link.length(), 0644, 10, 20, 1_700_000_000L, link);
  }

  private static List<LayerEntry> entries(LayerContents contents) {
    var listing = contents.listing();
    return IntStream.range(0, listing.size()).mapToObj(listing::entry).toList();
  }
}
