package io.github.imagehygiene.maven;

import io.github.imagehygiene.text.Glob;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files of a project by glob, as {@code /}-separated paths relative to its folder, sorted. Folders
 * and links to folders are not among them; what else is no regular file is, for its reader to
 * refuse.
 */
final class FoundFiles {

  private static final Set<String> SKIPPED = Set.of("target", ".git", "node_modules");

  private FoundFiles() {}

  /**
   * @param base folder of the project
   * @param modules folders of its child modules, which look after their own files
   */
  static Set<String> matching(Path base, List<Glob> globs, Set<Path> modules) throws IOException {
    var found = new TreeSet<String>();
    Files.walkFileTree(
        base,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip =
                !folder.equals(base)
                    && (SKIPPED.contains(folder.getFileName().toString())
                        || modules.contains(folder));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(base, file);
            boolean wanted =
                !path.endsWith(".dockerignore")
                    && globs.stream().anyMatch(g -> g.matches(path))
                    && !Files.isDirectory(file);
            if (wanted) {
              found.add(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** A path as reports have it: relative to the project where it can be, {@code /}-separated. */
  static String relative(Path base, Path file) {
    Path path = file.startsWith(base) ? base.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }
}
