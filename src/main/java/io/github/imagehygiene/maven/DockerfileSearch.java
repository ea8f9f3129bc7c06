package io.github.imagehygiene.maven;

import io.github.imagehygiene.text.Glob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where Dockerfiles are in a module; each is named relative to it, {@code /}-separated.
 *
 * @param base folder of the module
 * @param children folders of its child modules
 */
record DockerfileSearch(Path base, Set<Path> children) {

  /** The one that counts where none is named. */
  Optional<String> usual() {
    return new DefaultPlaces(base, children).first();
  }

  /**
   * Those that the user names, sorted.
   *
   * @param patterns paths or globs
   * @throws UsageError if a file does not exist, or no file matches
   */
  List<String> named(List<String> patterns) throws UsageError {
    var found = new LinkedHashSet<String>();
    var globs = new ArrayList<Glob>();
    for (String pattern : patterns) {
      var glob = Glob.path(pattern);
      if (glob.hasWildcard()) {
        globs.add(glob);
      } else {
        found.add(existing(pattern));
      }
    }
    if (!globs.isEmpty()) {
      try {
        found.addAll(FoundFiles.matching(base, globs, children));
      } catch (IOException e) {
        throw new UsageError("the Dockerfiles in " + base + " cannot be listed: " + e, e);
      }
    }
    if (found.isEmpty()) {
      throw new UsageError(
          "no Dockerfile matches "
              + String.join(", ", patterns)
              + " in "
              + base
              + ". Globs are relative to that folder; target, .git, node_modules, child modules and"
              + " *.dockerignore are passed over.");
    }
    return found.stream().sorted().toList();
  }

  /**
   * One that the user names.
   *
   * @throws UsageError if it does not exist
   */
  String existing(String file) throws UsageError {
    String path = FoundFiles.relative(base, base.resolve(file).normalize());
    return DefaultPlaces.existing(base, path)
        .orElseThrow(
            () ->
                new UsageError(
                    "Dockerfile %s does not exist in %s.%s".formatted(file, base, others())
                        + " Name the right one with <dockerfile> or -Dimage-hygiene.dockerfile."));
  }

  /**
   * One that a plugin builds from.
   *
   * @throws UsageError if it does not exist
   */
  String existing(String file, String plugin) throws UsageError {
    if (!OwnFiles.exists(base.resolve(file))) {
      throw new UsageError(
          "%s builds from %s, which does not exist in %s.%s"
              .formatted(plugin, file, base, others()));
    }
    return file;
  }

  private String others() {
    var files = OtherDockerfiles.in(base, children).few();
    return files.isEmpty() ? "" : " There is " + String.join(", ", files) + ".";
  }
}
