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
import java.util.regex.Pattern;

/**
 * Where a run's report files go. A file is there whole or not at all: readers may look at any time.
 *
 * @param path need not exist yet
 */
public record ReportFolder(Path path) {

  /** The name of a file that is being written, with the process that does so. */
  private static final Pattern HALF =
      Pattern.compile("\\..{1,80}\\.(\\d{1,18})\\.[0-9a-f-]{36}\\.tmp");

  /**
   * Writes or replaces a file.
   *
   * @return where it is
   * @throws ReportUnwritable if the folder cannot be made or written to; an older file stays
   */
  public Path write(String name, byte[] content) throws ReportUnwritable {
    Path target = path.resolve(name);
    long writer = ProcessHandle.current().pid();
    Path half = path.resolve("." + name + "." + writer + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(path);
      removeHalves();
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

  /** Those of builds that were killed, which no process writes any more. */
  private void removeHalves() throws IOException {
    try (var files = Files.newDirectoryStream(path, ".*.tmp")) {
      for (Path file : files) {
        var half = HALF.matcher(file.getFileName().toString());
        if (half.matches() && ProcessHandle.of(Long.parseLong(half.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
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
