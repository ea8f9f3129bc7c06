package io.github.imagehygiene.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a run's report files go. A file is there whole or not at all: readers may look at any time.
 *
 * @param path need not exist yet
 */
public record ReportFolder(Path path) {

  /**
   * Writes or replaces a file.
   *
   * @return where it is
   * @throws ReportUnwritable if the folder cannot be made or written to; an older file stays
   */
  public Path write(String name, byte[] content) throws ReportUnwritable {
    Path target = path.resolve(name);
    Path half = path.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(path);
      try {
        Files.write(half, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        move(half, target);
      } finally {
        Files.deleteIfExists(half);
      }
      return target;
    } catch (IOException e) {
      throw new ReportUnwritable(
          "cannot write "
              + target
              + ": "
              + reason(e)
              + "; free the folder, or name another with <outputDirectory> or"
              + " -Dimage-hygiene.outputDirectory=…",
          e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The message of most of them is the bare path. */
  private static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    String detail =
        e instanceof FileSystemException f
            ? Optional.ofNullable(f.getReason()).orElse("")
            : Optional.ofNullable(e.getMessage()).orElse("");
    return detail.isEmpty() ? words : words + " (" + detail + ")";
  }
}
