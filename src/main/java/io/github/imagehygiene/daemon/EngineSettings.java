package io.github.imagehygiene.daemon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What decides which engine is meant, as values.
 *
 * @param environment the process's environment variables
 * @param home the user's home folder
 * @param windows whether engines listen on named pipes rather than on sockets
 * @param isThere whether a socket exists at a path
 */
public record EngineSettings(
    Map<String, String> environment, Path home, boolean windows, Predicate<Path> isThere) {

  public EngineSettings {
    environment = Map.copyOf(environment);
  }

  /** What this process was started with. */
  public static EngineSettings ofThisProcess() {
    return new EngineSettings(
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"),
        Files::exists);
  }

  /** The same settings with one variable set to another value. */
  public EngineSettings with(String variable, String value) {
    var changed = new java.util.HashMap<>(environment);
    changed.put(variable, value);
    return new EngineSettings(changed, home, windows, isThere);
  }

  /** A variable's value; set to nothing counts as not set, as it does for the docker command. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Docker's configuration folder. */
  Path dockerFolder() {
    return variable("DOCKER_CONFIG").map(Path::of).orElseGet(() -> home.resolve(".docker"));
  }
}
