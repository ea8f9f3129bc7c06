package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.dockerfile.dump.TreeDump;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The Dockerfiles in {@code src/test/resources/dockerfile}, each with the tree that it must give.
 */
final class Goldens {

  private static final Path FOLDER = Path.of("src/test/resources/dockerfile");

  /**
   * @param name without {@code .Dockerfile}
   */
  record Golden(String name, String content) {

    Path tree() {
      return FOLDER.resolve(name + ".tree");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Goldens() {}

  static List<Golden> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(p -> p.toString().endsWith(".Dockerfile"))
          .sorted(Comparator.naturalOrder())
          .map(p -> new Golden(stem(p), read(p)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String dump(Dockerfile file) {
    return TreeDump.of(file, BuildInputs.NONE, Optional.empty());
  }

  private static String stem(Path path) {
    return path.getFileName().toString().replace(".Dockerfile", "");
  }
}
