package io.github.imagehygiene.layers;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.LayerListing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Entries of layers for tests, written in a word each, and random ones. */
public final class Entries {

  /** Names of which some are the start of others, or sort apart from their UTF-8. */
  private static final List<String> NAMES =
      List.of(
          "a", "ab", "a!", "a-b", "\u0001", "ä", "\udce9", "\ud83d\ude00", "\uffee", "b", "usr");

  private Entries() {}

  public static LayerEntry file(String path) {
    return new LayerEntry(path, Kind.FILE, path.length(), 0644, 0, 0, 0, "");
  }

  public static LayerEntry folder(String path) {
    return new LayerEntry(path, Kind.DIRECTORY, 0, 0755, 0, 0, 0, "");
  }

  public static LayerEntry symlink(String path, String target) {
    return new LayerEntry(path, Kind.SYMLINK, target.length(), 0777, 0, 0, 0, target);
  }

  static LayerEntry hardLink(String path, String target) {
    return new LayerEntry(path, Kind.HARD_LINK, 0, 0644, 0, 0, 0, target);
  }

  public static LayerEntry whiteout(String path) {
    return new LayerEntry(path, Kind.WHITEOUT, 0, 0, 0, 0, 0, "");
  }

  public static LayerEntry opaque(String path) {
    return new LayerEntry(path, Kind.OPAQUE, 0, 0, 0, 0, 0, "");
  }

  public static List<LayerEntry> random(Random random, int count) {
    var entries = new ArrayList<LayerEntry>();
    for (int i = 0; i < count; i++) {
      entries.add(random(random));
    }
    return entries;
  }

  public static byte[] bytes(LayerListing listing) {
    var bytes = new ByteArrayOutputStream();
    try {
      listing.writeTo(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static LayerListing listing(byte[] bytes) throws IOException {
    return LayerListing.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static LayerEntry random(Random random) {
    var path = new StringBuilder();
    for (int depth = random.nextInt(4); depth >= 0; depth--) {
      path.append('/').append(NAMES.get(random.nextInt(NAMES.size())));
    }
    var kind = Kind.values()[random.nextInt(Kind.values().length)];
    if (kind == Kind.WHITEOUT || kind == Kind.OPAQUE) {
      return new LayerEntry(path.toString(), kind, 0, 0, 0, 0, 0, "");
    }
    boolean link = kind == Kind.SYMLINK || kind == Kind.HARD_LINK;
    return new LayerEntry(
        path.toString(),
        kind,
        random.nextLong() >>> 1 + random.nextInt(62),
        random.nextInt(010000),
        random.nextLong() >>> 1 + random.nextInt(62),
        random.nextInt(70_000),
        random.nextLong() >> random.nextInt(63),
        link ? NAMES.get(random.nextInt(NAMES.size())) : "");
  }
}
