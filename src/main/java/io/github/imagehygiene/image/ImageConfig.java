package io.github.imagehygiene.image;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image's configuration (OCI image specification, "config"). A field that the image leaves out
 * is its empty value; {@code Optional} marks what a source may be unable to tell at all.
 *
 * @param created when the image says it was built; builders that aim at reproducible images write
 *     1970 or 1980
 * @param author as MAINTAINER of a Dockerfile or a builder says
 * @param user {@code Config.User} as it stands: {@code user}, {@code user:group} or empty for root
 * @param env {@code NAME=value}, in order
 * @param exposedPorts such as {@code 8080/tcp}, sorted
 * @param volumes paths, sorted
 * @param healthcheck {@code Test} of the health check; empty list: none. Podman's compatible API
 *     never tells, so the outer {@code Optional} may be empty
 * @param onBuild triggers; empty {@code Optional} as for {@code healthcheck}
 * @param shell {@code SHELL} of the Dockerfile; empty {@code Optional} as for {@code healthcheck}
 * @param diffIds the layers, lowest first
 * @param history oldest first
 */
public record ImageConfig(
    String os,
    String architecture,
    Optional<String> variant,
    Optional<Instant> created,
    String author,
    String user,
    List<String> env,
    List<String> entrypoint,
    List<String> cmd,
    String workingDir,
    List<String> exposedPorts,
    List<String> volumes,
    Map<String, String> labels,
    Optional<String> stopSignal,
    Optional<List<String>> healthcheck,
    Optional<List<String>> onBuild,
    Optional<List<String>> shell,
    List<Digest> diffIds,
    List<HistoryEntry> history) {

  public ImageConfig {
    env = List.copyOf(env);
    entrypoint = List.copyOf(entrypoint);
    cmd = List.copyOf(cmd);
    exposedPorts = List.copyOf(exposedPorts);
    volumes = List.copyOf(volumes);
    labels = Map.copyOf(labels);
    healthcheck = healthcheck.map(List::copyOf);
    onBuild = onBuild.map(List::copyOf);
    shell = shell.map(List::copyOf);
    diffIds = List.copyOf(diffIds);
    history = List.copyOf(history);
  }

  /** What it runs on; empty if it does not say. */
  public Optional<Platform> platform() {
    return os.isEmpty() || architecture.isEmpty()
        ? Optional.empty()
        : Optional.of(new Platform(os, architecture, variant));
  }

  /** The filesystem layers, lowest first. */
  public List<LayerId> layers() {
    return java.util.stream.IntStream.range(0, diffIds.size())
        .mapToObj(i -> new LayerId(i, diffIds.get(i)))
        .toList();
  }
}
