package io.github.imagehygiene.layers.listing;

import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.tar.TarEntry;
import java.util.Optional;

/**
 * What engines make of an entry of a layer's tar: containerd's {@code archive/tar.go} and moby's
 * {@code pkg/archive/diff.go}. Names are cleaned as Go's {@code path.Clean} does it, below the
 * root.
 */
public final class UnpackedEntry {

  private static final String MARK = ".wh.";

  /** Begins the names of what aufs keeps for itself, which engines pass over. */
  private static final String META = ".wh..wh.";

  private static final String OPAQUE = ".wh..wh..opq";

  private UnpackedEntry() {}

  /** Empty if engines make nothing of it. */
  public static Optional<LayerEntry> of(TarEntry entry) {
    String path = clean(entry.name());
    return path.contains("/" + MARK) ? marked(path, entry) : plain(path, entry);
  }

  private static Optional<LayerEntry> marked(String path, TarEntry entry) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, Math.max(1, slash));
    String name = path.substring(slash + 1);
    if (name.equals(OPAQUE)) {
      return Optional.of(mark(folder, Kind.OPAQUE));
    } else if (name.startsWith(META) || path.startsWith("/" + META)) {
      return Optional.empty();
    } else if (name.startsWith(MARK)) {
      return whiteout(folder, name.substring(MARK.length()));
    }
    return plain(path, entry);
  }

  private static Optional<LayerEntry> plain(String path, TarEntry entry) {
    boolean none = entry.kind() == TarEntry.Kind.OTHER;
    boolean noRoot = path.equals("/") && entry.kind() != TarEntry.Kind.DIRECTORY;
    return none || noRoot ? Optional.empty() : Optional.of(entry(path, entry));
  }

  /** An absolute path: without empty names, {@code .} and {@code ..}, which ends at the root. */
  static String clean(String name) {
    int end = name.endsWith("/") ? name.length() - 1 : name.length();
    return isClean(name, end) ? "/" + name.substring(0, end) : cleaned(name);
  }

  /** Whether a relative path surely needs no cleaning, which is soon told and mostly so. */
  private static boolean isClean(String name, int end) {
    return end > 0
        && name.charAt(0) != '/'
        && name.charAt(0) != '.'
        && !name.contains("/.")
        && !name.contains("//");
  }

  private static String cleaned(String name) {
    var path = new StringBuilder(name.length() + 1);
    int start = 0;
    while (start < name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      if (is("..", name, start, end)) {
        path.setLength(Math.max(0, path.lastIndexOf("/")));
      } else if (end > start && !is(".", name, start, end)) {
        path.append('/').append(name, start, end);
      }
      start = end + 1;
    }
    return path.length() == 0 ? "/" : path.toString();
  }

  private static boolean is(String text, String name, int start, int end) {
    return end - start == text.length() && name.startsWith(text, start);
  }

  private static Optional<LayerEntry> whiteout(String folder, String name) {
    boolean isName = !name.isEmpty() && !name.equals(".") && !name.equals("..");
    String path = folder.equals("/") ? "/" + name : folder + "/" + name;
    return isName ? Optional.of(mark(path, Kind.WHITEOUT)) : Optional.empty();
  }

  private static LayerEntry mark(String path, Kind kind) {
    return new LayerEntry(path, kind, 0, 0, 0, 0, 0, "");
  }

  private static LayerEntry entry(String path, TarEntry entry) {
    return new LayerEntry(
        path,
        kind(entry.kind()),
        entry.size(),
        entry.mode(),
        entry.uid(),
        entry.gid(),
        entry.modified(),
        entry.kind() == TarEntry.Kind.HARD_LINK ? clean(entry.link()) : entry.link());
  }

  private static Kind kind(TarEntry.Kind kind) {
    return switch (kind) {
      case FILE -> Kind.FILE;
      case HARD_LINK -> Kind.HARD_LINK;
      case SYMLINK -> Kind.SYMLINK;
      case DIRECTORY -> Kind.DIRECTORY;
      case CHARACTER_DEVICE -> Kind.CHARACTER_DEVICE;
      case BLOCK_DEVICE -> Kind.BLOCK_DEVICE;
      case FIFO -> Kind.FIFO;
      case OTHER -> throw new IllegalArgumentException("no engine unpacks it");
    };
  }
}
