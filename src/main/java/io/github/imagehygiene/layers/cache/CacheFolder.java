package io.github.imagehygiene.layers.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A folder of files that one user's builds share, any number of them at once. A file appears whole
 * or not at all; one that is damaged or no such file counts as missing. Nobody but the user can
 * read or write it, where the system knows POSIX permissions; elsewhere that is left to the folder
 * that it lies in.
 */
final class CacheFolder {

  private static final String TEMPORARY = ".tmp";

  /** No build writes one file for so long, so what is older was left behind. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path folder;
  private final String suffix;

  private CacheFolder(Path folder, String suffix) {
    this.folder = folder;
    this.suffix = suffix;
  }

  /**
   * Opens a folder, and makes it and those above if they are missing.
   *
   * @param suffix of its files; no others are touched
   * @throws IOException if that cannot be, or if somebody else could write what is read from it
   */
  static CacheFolder open(Path folder, String suffix) throws IOException {
    var own = permissions(folder, "rwx------");
    Files.createDirectories(folder.getParent(), own);
    try {
      Files.createDirectory(folder, own);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotDirectoryException(folder.toString());
      }
    }
    if (own.length > 0) {
      requireOwn(folder);
    }
    return new CacheFolder(folder, suffix);
  }

  /** A file made here shows who we are; the user's name does not where a UID has none. */
  private static void requireOwn(Path folder) throws IOException {
    var found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found.permissions().stream().anyMatch(OTHERS_WRITE::contains)) {
      throw new IOException("others may write to it");
    }
    Path ours = temporary(folder);
    try {
      if (!Files.getOwner(ours).equals(found.owner())) {
        throw new IOException("it belongs to somebody else");
      }
    } finally {
      Files.deleteIfExists(ours);
    }
  }

  /** Not by Java's own means, which get a random generator ready that takes longer than a read. */
  private static Path temporary(Path folder) throws IOException {
    String name = Long.toHexString(ThreadLocalRandom.current().nextLong()) + TEMPORARY;
    Path file = folder.resolve(name);
    return Files.createFile(file, permissions(folder, "rw-------"));
  }

  /** None where the system does not know them. */
  private static FileAttribute<?>[] permissions(Path folder, String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** What a file holds; empty if there is none that is whole. */
  <T> Optional<T> read(String name, SealedFile.Parser<T> parser) {
    Path file = file(name);
    try {
      var value = SealedFile.read(file, name, parser);
      if (value.isPresent()) {
        touch(file);
      }
      return value;
    } catch (IOException | RuntimeException e) {
      // Not there, not readable, cut short this moment, or of who knows what make: all the same.
      return Optional.empty();
    }
  }

  /** So that what is wanted stays when room is made. */
  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Removed by another build that made room; it will be read anew next time.
    }
  }

  /**
   * Writes a file in place of the one of that name.
   *
   * @throws IOException if that cannot be; what was there is as it was
   */
  void write(String name, SealedFile.Content content) throws IOException {
    Path temporary = temporary(folder);
    try {
      SealedFile.write(temporary, name, content);
      Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + suffix);
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  /**
   * Removes the files that were used longest ago, and what killed builds left behind.
   *
   * @param largest bytes that may stay
   */
  void makeRoom(long largest) throws IOException {
    var kept = new ArrayList<Kept>();
    long bytes = 0;
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        var found = kept(file);
        if (found.isPresent()) {
          kept.add(found.get());
          bytes += found.get().bytes();
        }
      }
    }
    if (bytes <= largest) {
      return;
    }
    kept.sort(Comparator.comparing(Kept::used));
    // A tenth more than need be, so that not every build has to make room.
    for (Kept oldest : kept) {
      if (bytes <= largest - largest / 10) {
        return;
      }
      remove(oldest.file());
      bytes -= oldest.bytes();
    }
  }

  private Optional<Kept> kept(Path file) {
    String name = file.getFileName().toString();
    boolean temporary = name.endsWith(TEMPORARY);
    if (!temporary && !name.endsWith(suffix)) {
      return Optional.empty();
    }
    try {
      var found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      var used = found.lastModifiedTime();
      if (temporary) {
        if (used.toInstant().isBefore(Instant.now().minus(LEFT_BEHIND))) {
          remove(file);
        }
        return Optional.empty();
      }
      return found.isRegularFile()
          ? Optional.of(new Kept(file, found.size(), used))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Another build reads it, where that forbids removal; the next one will.
    }
  }
}
