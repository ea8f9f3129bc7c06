package io.github.imagehygiene.layers.listing;

import java.util.Optional;

/**
 * What one layer does at one path.
 *
 * @param path absolute, {@code /}-separated, without {@code .} and {@code ..}; of a whiteout, the
 *     path that it takes away, of an opaque whiteout the folder that it empties
 * @param size bytes unpacked: of a regular file its length, of a symlink its target's, else 0
 * @param mode permission bits with setuid, setgid and sticky
 * @param uid owner's number
 * @param gid group's number
 * @param modified seconds since 1970, rounded down
 * @param link target of a symlink as it stands; of a hard link as a {@code path}; else empty
 */
public record LayerEntry(
    String path, Kind kind, long size, int mode, long uid, long gid, long modified, String link) {

  /** What stands at a path. */
  public enum Kind {
    FILE,
    HARD_LINK,
    SYMLINK,
    DIRECTORY,
    CHARACTER_DEVICE,
    BLOCK_DEVICE,
    FIFO,
    /** Takes away what the layers below have at the path. */
    WHITEOUT,
    /** Takes away all that the layers below have in the folder. */
    OPAQUE;

    /** Whether it counts as a file: a regular file, a hard link or a symlink. */
    public boolean isFile() {
      return this == FILE || this == HARD_LINK || this == SYMLINK;
    }

    /** Whether it is a mark that takes something away. */
    public boolean takesAway() {
      return this == WHITEOUT || this == OPAQUE;
    }
  }

  /** Whether it is a mark that takes something away. */
  public boolean takesAway() {
    return kind.takesAway();
  }

  /** Whether it counts as a file: a regular file, a hard link or a symlink. */
  public boolean isFile() {
    return kind.isFile();
  }

  /** The file's name without its folder. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder that it is in; of the root folder, and of what is in it, {@code /}. */
  public String folder() {
    return path.substring(0, Math.max(1, path.lastIndexOf('/')));
  }

  /** The target, if it is a link. */
  public Optional<String> target() {
    return Optional.of(link).filter(l -> !l.isEmpty());
  }
}
