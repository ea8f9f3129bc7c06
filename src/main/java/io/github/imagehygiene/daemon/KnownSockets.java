package io.github.imagehygiene.daemon;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where engines listen when nobody says otherwise, the likeliest first. */
final class KnownSockets {

  private KnownSockets() {}

  static List<EngineAddress> of(EngineSettings settings) {
    return settings.windows() ? pipes() : sockets(settings);
  }

  private static List<EngineAddress> pipes() {
    return List.of(
        pipe("docker_engine", "the default pipe"),
        pipe("dockerDesktopLinuxEngine", "Docker Desktop"),
        pipe("podman-machine-default", "Podman machine"));
  }

  private static List<EngineAddress> sockets(EngineSettings settings) {
    var home = settings.home();
    var found = new ArrayList<EngineAddress>();
    found.add(socket(Path.of("/var/run/docker.sock"), "the default socket"));
    found.add(socket(home.resolve(".docker/run/docker.sock"), "Docker Desktop"));
    found.add(socket(home.resolve(".docker/desktop/docker.sock"), "Docker Desktop"));
    settings
        .variable("XDG_RUNTIME_DIR")
        .map(Path::of)
        .ifPresent(
            runtime -> {
              found.add(socket(runtime.resolve("docker.sock"), "rootless Docker"));
              found.add(socket(runtime.resolve("podman/podman.sock"), "rootless Podman"));
            });
    found.add(socket(home.resolve(".colima/default/docker.sock"), "Colima"));
    found.add(socket(home.resolve(".config/colima/default/docker.sock"), "Colima"));
    found.add(socket(home.resolve(".rd/docker.sock"), "Rancher Desktop"));
    found.add(socket(home.resolve(".orbstack/run/docker.sock"), "OrbStack"));
    found.add(
        socket(
            home.resolve(".local/share/containers/podman/machine/podman.sock"), "Podman machine"));
    found.add(socket(Path.of("/run/podman/podman.sock"), "Podman"));
    return found;
  }

  private static EngineAddress socket(Path path, String whose) {
    return new EngineAddress(DockerHost.unix(path), Optional.empty(), whose);
  }

  private static EngineAddress pipe(String name, String whose) {
    return new EngineAddress(URI.create("npipe:////./pipe/" + name), Optional.empty(), whose);
  }
}
