package io.github.imagehygiene.maven;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where what was read of images is kept from build to build.
 *
 * @param base folder of the module, from which a path is taken
 * @param properties of the system, with environment variables as {@code env.NAME}
 */
record CacheDirectory(Path base, Map<String, String> properties) {

  static final String OFF = "off";

  /**
   * @param named a folder, or off; empty: the default
   * @return empty: nowhere, as was wished or because the system names no place
   * @throws UsageError if what was named cannot be a folder
   */
  Optional<Path> folder(Optional<String> named) throws UsageError {
    if (named.isEmpty()) {
      return usersOwn().map(caches -> caches.resolve("image-hygiene"));
    }
    if (named.get().equalsIgnoreCase(OFF)) {
      return Optional.empty();
    }
    try {
      return Optional.of(base.resolve(named.get()).normalize());
    } catch (InvalidPathException e) {
      throw new UsageError(
          "cacheDirectory is '%s', but expected a folder, or off: %s"
              .formatted(named.get(), e.getReason()),
          e);
    }
  }

  /** The folder for caches by each system's custom (XDG base directory specification, on Linux). */
  private Optional<Path> usersOwn() {
    String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return absolute("env.LOCALAPPDATA");
    }
    return system.startsWith("mac")
        ? home().map(home -> home.resolve("Library/Caches"))
        : absolute("env.XDG_CACHE_HOME").or(() -> home().map(home -> home.resolve(".cache")));
  }

  private Optional<Path> home() {
    return absolute("user.home");
  }

  /** XDG wants a relative path ignored; Java's home of a user without one is "?". */
  private Optional<Path> absolute(String property) {
    try {
      return Optional.ofNullable(properties.get(property))
          .filter(path -> !path.isBlank())
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
