package io.github.imagehygiene.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A layer for tests, written the same byte for byte each time. */
public final class TestLayer {

  private record Item(TarArchiveEntry entry, byte[] content) {}

  private final List<Item> items;
  private byte[] tar;

  private TestLayer(List<Item> items) {
    this.items = items;
  }

  /** One without entries: two blocks of zeros. */
  public static TestLayer empty() {
    return new TestLayer(List.of());
  }

  /** Adds a file of so many bytes, which do not compress and are the same each time. */
  public TestLayer file(String path, int size) {
    byte[] content = new byte[size];
    new Random(path.hashCode()).nextBytes(content);
    return file(path, content);
  }

  public TestLayer file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public TestLayer file(String path, byte[] content) {
    var entry = entry(path, TarConstants.LF_NORMAL);
    entry.setSize(content.length);
    return plus(entry, content);
  }

  public TestLayer executable(String path, byte[] content) {
    var entry = entry(path, TarConstants.LF_NORMAL);
    entry.setSize(content.length);
    entry.setMode(0755);
    return plus(entry, content);
  }

  public TestLayer folder(String path) {
    return plus(entry(path + "/", TarConstants.LF_DIR));
  }

  public TestLayer symlink(String path, String target) {
    return link(path, target, TarConstants.LF_SYMLINK);
  }

  public TestLayer hardLink(String path, String target) {
    return link(path, relative(target), TarConstants.LF_LINK);
  }

  public TestLayer fifo(String path) {
    return plus(entry(path, TarConstants.LF_FIFO));
  }

  public TestLayer device(String path) {
    return plus(entry(path, TarConstants.LF_CHR));
  }

  /** Takes away a file or folder of the layers below. */
  public TestLayer delete(String path) {
    int slash = path.lastIndexOf('/') + 1;
    return file(path.substring(0, slash) + ".wh." + path.substring(slash), 0);
  }

  /** Takes away what a folder had in the layers below. */
  public TestLayer opaque(String folder) {
    return file(folder + "/.wh..wh..opq", 0);
  }

  /** The layer's tar, uncompressed. */
  public synchronized byte[] tar() {
    if (tar == null) {
      tar = write();
    }
    return tar.clone();
  }

  private byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, 512, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Item item : items) {
        tar.putArchiveEntry(item.entry);
        tar.write(item.content);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private TestLayer link(String path, String target, byte type) {
    var entry = entry(path, type);
    entry.setLinkName(target);
    return plus(entry);
  }

  private TestLayer plus(TarArchiveEntry entry, byte... content) {
    var all = new ArrayList<>(items);
    all.add(new Item(entry, content));
    return new TestLayer(all);
  }

  private static TarArchiveEntry entry(String path, byte type) {
    var entry = new TarArchiveEntry(relative(path), type);
    entry.setModTime(0);
    entry.setIds(0, 0);
    return entry;
  }

  /** As engines write them: without a leading slash. */
  private static String relative(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
