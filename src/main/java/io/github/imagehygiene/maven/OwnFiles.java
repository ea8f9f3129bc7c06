package io.github.imagehygiene.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that the user keeps for us: Dockerfiles, {@code .dockerignore}, policy files. Each must
 * be a regular file, for anything else would pass as absent or block, and no link may lead out of
 * the project, for what is read is quoted in the log.
 *
 * @param root folder of the repository, else that of the build
 * @param top folder that the build was started for
 */
record OwnFiles(Path root, Path top) {

  /** The file's type in {@code st_mode}: see inode(7). */
  private static final int TYPE = 0170000;

  private static final int FIFO = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int BLOCK_DEVICE = 0060000;
  private static final int SOCKET = 0140000;

  static OwnFiles of(Module module) {
    return new OwnFiles(module.sources().root(), module.top());
  }

  /** Whether something is there, of whatever kind; a link that leads nowhere is. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The path to open, without links.
   *
   * @param name of the file, for messages
   * @throws UsageError saying what is there instead of a regular file, or where a link leads
   */
  Path regular(Path path, String name) throws UsageError {
    if (!exists(path)) {
      throw new UsageError(name + " cannot be read: it does not exist.");
    }
    if (!Files.isRegularFile(path)) {
      throw new UsageError(name + " " + kind(path) + "; expected a regular file.");
    }
    try {
      Path real = path.toRealPath();
      if (!isAllowed(path.toAbsolutePath().normalize(), real)) {
        throw new UsageError(
            "%s is a link to %s, outside of %s, and is not read. Copy the file into the project."
                .formatted(name, real, root));
      }
      return real;
    } catch (IOException e) {
      throw Unread.because(e, name);
    }
  }

  /** A file elsewhere may be named; a link must not lead to where its name does not say. */
  private boolean isAllowed(Path path, Path real) throws IOException {
    boolean inside = path.startsWith(root) || path.startsWith(top);
    var within = inside ? Stream.of(root, top) : Stream.of(path.getParent());
    for (Path folder : within.toList()) {
      if (real.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private static String kind(Path path) throws UsageError {
    try {
      if (Files.isSymbolicLink(path) && !Files.exists(path)) {
        return "is a link to " + Files.readSymbolicLink(path) + ", which does not exist";
      } else if (Files.isDirectory(path)) {
        return "is a folder";
      }
      return switch ((int) Files.getAttribute(path, "unix:mode") & TYPE) {
        case FIFO -> "is a named pipe (FIFO)";
        case SOCKET -> "is a socket";
        case CHARACTER_DEVICE, BLOCK_DEVICE -> "is a device";
        default -> "is not a regular file";
      };
    } catch (UnsupportedOperationException e) {
      return "is not a regular file";
    } catch (IOException e) {
      throw Unread.because(e, path.toString());
    }
  }
}
