package io.github.imagehygiene.layers;

import io.github.imagehygiene.layers.LayerEntry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Listings of layers for tests, without a tar. */
final class TestListing {

  private final List<LayerEntry> entries = new ArrayList<>();

  static TestListing layer() {
    return new TestListing();
  }

  TestListing folder(String path) {
    return entry(path, Kind.DIRECTORY, 0, "");
  }

  TestListing file(String path, long size) {
    return entry(path, Kind.FILE, size, "");
  }

  TestListing file(String path, long size, int mode, long uid, long modified) {
    entries.add(new LayerEntry(path, Kind.FILE, size, mode, uid, 0, modified, ""));
    return this;
  }

  TestListing hardLink(String path, String target) {
    return entry(path, Kind.HARD_LINK, 0, target);
  }

  TestListing symlink(String path, String target) {
    return entry(path, Kind.SYMLINK, target.length(), target);
  }

  TestListing device(String path) {
    return entry(path, Kind.CHARACTER_DEVICE, 0, "");
  }

  TestListing delete(String path) {
    return entry(path, Kind.WHITEOUT, 0, "");
  }

  TestListing opaque(String folder) {
    return entry(folder, Kind.OPAQUE, 0, "");
  }

  private TestListing entry(String path, Kind kind, long size, String link) {
    entries.add(new LayerEntry(path, kind, size, 0644, 0, 0, 0, link));
    return this;
  }

  LayerListing listing() {
    return LayerListing.of(entries);
  }

  static List<LayerListing> listings(TestListing... layers) {
    return List.of(layers).stream().map(TestListing::listing).toList();
  }
}
