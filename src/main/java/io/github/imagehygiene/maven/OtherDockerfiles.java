package io.github.imagehygiene.maven;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dockerfiles of a module that no default place names, so that they are not passed over in silence:
 * {@code Dockerfile.prod}, {@code docker/app.Dockerfile}. What is part of the artifact or of its
 * tests is left out, and so are templates.
 *
 * @param files relative to the module, {@code /}-separated; the likeliest first
 */
record OtherDockerfiles(List<String> files) {

  /** Folders: {@code src/main/docker/app/Dockerfile} lies four below the module. */
  private static final int MAX_DEPTH = 5;

  /** Directory entries; a help must not cost a walk through a large tree. */
  private static final int MAX_ENTRIES = 5_000;

  private static final int MAX_SHOWN = 5;

  private static final Set<String> SKIPPED = Set.of("target", "node_modules");
  private static final Set<String> SKIPPED_IN_SRC = Set.of("test", "it", "main/resources");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:docker|container)file(?:[._-].+)?|.+[._-](?:docker|container)file",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHER_KIND =
      Pattern.compile(
          ".+\\.(?:dockerignore|containerignore|md|adoc|txt|html?|json|ya?ml|xml|properties|java|kt"
              + "|groovy|py|rb|go|sh|j2|jinja2?|tmpl|tpl|template|mustache|ftl|vm|erb|bak|orig|rej"
              + "|swp|old)|.+~",
          Pattern.CASE_INSENSITIVE);

  OtherDockerfiles {
    files = List.copyOf(files);
  }

  /**
   * @param base folder of the module
   * @param modules folders of its child modules
   */
  static OtherDockerfiles in(Path base, Set<Path> modules) {
    var found =
        new TreeSet<String>(
            Comparator.comparing((String path) -> path.chars().filter(c -> c == '/').count())
                .thenComparing(path -> path.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder()));
    try {
      Files.walkFileTree(
          base, Set.<FileVisitOption>of(), MAX_DEPTH, new Search(base, modules, found));
    } catch (IOException e) {
      return new OtherDockerfiles(List.of()); // the message that this would help stands without it
    }
    return new OtherDockerfiles(List.copyOf(found));
  }

  /** As many as a message has room for. */
  List<String> few() {
    return files.subList(0, Math.min(files.size(), MAX_SHOWN));
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** A sentence with the line to paste, without its full stop; empty if there are none. */
  String described() {
    if (files.isEmpty()) {
      return "";
    }
    String first = files.get(0);
    var more = few().subList(1, few().size());
    String also =
        more.isEmpty() ? "" : more.stream().collect(Collectors.joining(", ", " (also ", ")"));
    return "found %s%s, which is not a default place: <dockerfile>%s</dockerfile>"
        .formatted(first, also, first);
  }

  private static final class Search extends SimpleFileVisitor<Path> {

    private final Path base;
    private final Set<Path> modules;
    private final Set<String> found;
    private int entries;

    Search(Path base, Set<Path> modules, Set<String> found) {
      this.base = base;
      this.modules = modules;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(base)) {
        return FileVisitResult.CONTINUE;
      }
      String name = folder.getFileName().toString();
      String path = FoundFiles.relative(base, folder);
      boolean skip =
          name.startsWith(".")
              || SKIPPED.contains(name)
              || path.startsWith("src/") && SKIPPED_IN_SRC.contains(path.substring(4))
              || modules.contains(folder);
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (NAME.matcher(name).matches()
          && !OTHER_KIND.matcher(name).matches()
          && Files.isRegularFile(file)) {
        found.add(FoundFiles.relative(base, file));
      }
      entries++;
      return entries < MAX_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
