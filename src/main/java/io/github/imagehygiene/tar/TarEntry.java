package io.github.imagehygiene.tar;

/**
 * One entry of a tar.
 *
 * @param name as it stands: neither normalised nor checked, may climb or be absolute
 * @param size bytes that the entry takes unpacked: of a regular file its length (holes of a sparse
 *     file included), of a symlink its target's length in UTF-8 or whatever it is written in, else
 *     0
 * @param link target of a symlink or hard link as it stands, else empty
 * @param mode permission bits with setuid, setgid and sticky: the lowest twelve
 * @param uid owner's number
 * @param gid group's number
 * @param modified seconds since 1970, rounded down
 */
public record TarEntry(
    String name, Kind kind, long size, String link, int mode, long uid, long gid, long modified) {

  /** What an entry unpacks to. */
  public enum Kind {
    FILE,
    HARD_LINK,
    SYMLINK,
    DIRECTORY,
    CHARACTER_DEVICE,
    BLOCK_DEVICE,
    FIFO,
    /** Something that no engine unpacks. */
    OTHER
  }
}
