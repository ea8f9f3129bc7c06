package io.github.imagehygiene.layers;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.LayerListing;
import java.util.ArrayList;
import java.util.List;

/** Listings of layers for tests, without a tar. */
public final class TestListing {

  private final List<LayerEntry> entries = new ArrayList<>();

  public static TestListing layer() {
    return new TestListing();
  }

  public TestListing folder(String path) {
    return entry(path, Kind.DIRECTORY, 0, "");
  }

  public TestListing file(String path, long size) {
    return entry(path, Kind.FILE, size, "");
  }

  public TestListing file(String path, long size, int mode, long uid, long modified) {
    entries.add(new LayerEntry(path, Kind.FILE, size, mode, uid, 0, modified, ""));
    return this;
  }

  public TestListing hardLink(String path, String target) {
    return entry(path, Kind.HARD_LINK, 0, target);
  }

  public TestListing symlink(String path, String target) {
    return entry(path, Kind.SYMLINK, target.length(), target);
  }

  public TestListing device(String path) {
    return entry(path, Kind.CHARACTER_DEVICE, 0, "");
  }

  public TestListing delete(String path) {
    return entry(path, Kind.WHITEOUT, 0, "");
  }

  public TestListing opaque(String folder) {
    return entry(folder, Kind.OPAQUE, 0, "");
  }

  private TestListing entry(String path, Kind kind, long size, String link) {
    entries.add(new LayerEntry(path, kind, size, 0644, 0, 0, 0, link));
    return this;
  }

  LayerListing listing() {
    return LayerListing.of(entries);
  }

  public static List<LayerListing> listings(TestListing... layers) {
    return List.of(layers).stream().map(TestListing::listing).toList();
  }
}
