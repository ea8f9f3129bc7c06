package io.github.imagehygiene.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a Dockerfile is looked for that nobody names.
 *
 * @param base folder of the module
 * @param modules folders of its child modules, whose files are theirs
 */
record DefaultPlaces(Path base, Set<Path> modules) {

  static final List<String> ALL =
      List.of("Dockerfile", "src/main/docker/Dockerfile", "docker/Dockerfile", "Containerfile");

  /** Relative to the module. */
  Optional<String> first() {
    return ALL.stream()
        .filter(place -> modules.stream().noneMatch(base.resolve(place)::startsWith))
        .flatMap(place -> existing(base, place).stream())
        .findFirst();
  }

  /**
   * The name under which a file exists, whatever kind of file it is. Docker's CLI and BuildKit take
   * {@code dockerfile} where there is no {@code Dockerfile} (moby/moby#10858). A folder of that
   * name is but a folder.
   *
   * @param file relative to the module or absolute, {@code /}-separated
   */
  static Optional<String> existing(Path base, String file) {
    if (OwnFiles.exists(base.resolve(file))) {
      return Optional.of(file);
    }
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return Optional.of(folder + "dockerfile")
        .filter(lower -> file.equals(folder + "Dockerfile"))
        .filter(lower -> OwnFiles.exists(base.resolve(lower)))
        .filter(lower -> !Files.isDirectory(base.resolve(lower)));
  }
}
