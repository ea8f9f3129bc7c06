package io.github.imagehygiene.layers.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.tar.TarEntry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedEntryTest {

  @ParameterizedTest
  @CsvSource({
    "etc/passwd, /etc/passwd",
    "./etc/passwd, /etc/passwd",
    "/etc/passwd, /etc/passwd",
    "//etc//passwd, /etc/passwd",
    "etc/./passwd, /etc/passwd",
    "etc/x/../passwd, /etc/passwd",
    "../../etc/passwd, /etc/passwd",
    "etc/../../../passwd, /passwd",
    "etc/passwd/., /etc/passwd",
    "..., /...",
    ".hidden/..x, /.hidden/..x"
  })
  void cleansANameSoThatItStaysInTheImage(String name, String path) {
    assertThat(of(name, TarEntry.Kind.FILE)).get().extracting(LayerEntry::path).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"etc", "etc/", "./etc//", "/etc/."})
  void hasAFolderWithoutASlashAtItsEnd(String name) {
    assertThat(of(name, TarEntry.Kind.DIRECTORY)).get().isEqualTo(entry("/etc", Kind.DIRECTORY));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "./", "/", "", "..", "a/.."})
  void hasTheRootIfItIsAFolder(String name) {
    assertThat(of(name, TarEntry.Kind.DIRECTORY)).get().isEqualTo(entry("/", Kind.DIRECTORY));
    assertThat(of(name, TarEntry.Kind.FILE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "etc/.wh.passwd, WHITEOUT, /etc/passwd",
    "./.wh.etc, WHITEOUT, /etc",
    ".wh..hidden, WHITEOUT, /.hidden",
    ".wh....., WHITEOUT, /....",
    "etc/.wh..wh..opq, OPAQUE, /etc",
    ".wh..wh..opq, OPAQUE, /",
    "a/../.wh.b/, WHITEOUT, /b"
  })
  void takesAwayWhatAWhiteoutNames(String name, Kind kind, String path) {
    for (var of : TarEntry.Kind.values()) {
      assertThat(of(name, of)).get().isEqualTo(entry(path, kind));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".wh..wh.aufs",
        ".wh..wh.plnk/12.34",
        ".wh..wh.orph/",
        "etc/.wh..wh.other",
        ".wh.",
        ".wh..",
        ".wh...",
        "etc/.wh..."
      })
  void passesOverWhatAufsKeepsAndWhiteoutsOfNothing(String name) {
    assertThat(of(name, TarEntry.Kind.FILE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.wh.b", ".whatever", "wh.x", ".wh", ".w"})
  void doesNotTakeAnyNameForAWhiteout(String name) {
    assertThat(of(name, TarEntry.Kind.FILE)).get().isEqualTo(entry("/" + name, Kind.FILE));
  }

  @Test
  void leadsAHardLinkToAPathAndASymlinkAsItStands() {
    assertThat(link(TarEntry.Kind.HARD_LINK, "./../etc//passwd")).isEqualTo("/etc/passwd");
    assertThat(link(TarEntry.Kind.SYMLINK, "./../etc//passwd")).isEqualTo("./../etc//passwd");
  }

  @Test
  void keepsEveryAttributeAndControlCharacters() {
    var entry =
        new TarEntry("a\u001b[31m\n", TarEntry.Kind.FILE, 5, "", 07777, 1L << 40, 1L << 31, -7);
    assertThat(UnpackedEntry.of(entry))
        .contains(
            new LayerEntry("/a\u001b[31m\n", Kind.FILE, 5, 07777, 1L << 40, 1L << 31, -7, ""));
  }

  @Test
  void makesNothingOfWhatNoEngineUnpacks() {
    assertThat(of("x", TarEntry.Kind.OTHER)).isEmpty();
  }

  private static Optional<LayerEntry> of(String name, TarEntry.Kind kind) {
    return UnpackedEntry.of(new TarEntry(name, kind, 0, "", 0, 0, 0, 0));
  }

  private static String link(TarEntry.Kind kind, String target) {
    var entry = new TarEntry("x", kind, 0, target, 0, 0, 0, 0);
    return UnpackedEntry.of(entry).orElseThrow().link();
  }

  private static LayerEntry entry(String path, Kind kind) {
    return new LayerEntry(path, kind, 0, 0, 0, 0, 0, "");
  }
}
