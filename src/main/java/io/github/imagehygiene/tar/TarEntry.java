package io.github.imagehygiene.tar;

/**
 * One entry of a tar.
 *
 * @param name as it stands: neither normalised nor checked, may climb or be absolute
 * @param size bytes that the entry takes unpacked: of a regular file its length (holes of a sparse
 *     file included), of a symlink its target's length in UTF-8 or whatever it is written in, else
 *     0
 * @param link target of a symlink or hard link as it stands, else empty
 */
public record TarEntry(String name, Kind kind, long size, String link) {

  /** What an entry unpacks to. */
  public enum Kind {
    FILE,
    HARD_LINK,
    SYMLINK,
    DIRECTORY,
    /** A device, a fifo, or something that no engine unpacks. */
    OTHER
  }
}
