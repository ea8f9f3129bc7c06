package io.github.imagehygiene.daemon;

import io.github.imagehygiene.image.ImageUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which engines to try, in order. Decided as the docker command does: {@code DOCKER_HOST}, then
 * {@code DOCKER_CONTEXT}, then the current context; each settles it. Only if nobody named an
 * engine, Podman's {@code CONTAINER_HOST} and then the well-known sockets that exist are tried.
 *
 * @param candidates never empty
 * @param named whether somebody named the engine, which then is the only candidate
 * @param others engines that are not meant, but may hold what the one that is meant does not
 * @param remarks what was odd on the way, for the message if the search fails
 */
record EngineSearch(
    List<EngineAddress> candidates,
    boolean named,
    List<EngineAddress> others,
    List<String> remarks) {

  /** What a user without an engine can do. */
  static final String WITHOUT_ENGINE =
      "Start the engine, or set DOCKER_HOST. An image that the build writes to a file before"
          + " 'verify' (docker save, Jib's buildTar) needs none: name the file with <archive>.";

  EngineSearch {
    candidates = List.copyOf(candidates);
    others = List.copyOf(others);
    remarks = List.copyOf(remarks);
  }

  static EngineSearch in(EngineSettings settings) throws ImageUnavailable {
    Optional<String> host = settings.variable("DOCKER_HOST");
    if (host.isPresent()) {
      return named(atDockerHost(host.get(), settings), settings);
    }
    var contexts = new DockerContexts(settings.dockerFolder());
    Optional<String> context = settings.variable("DOCKER_CONTEXT");
    String namedBy = "DOCKER_CONTEXT";
    var remarks = new ArrayList<String>();
    if (context.isEmpty()) {
      namedBy = "currentContext in " + contexts.folder().resolve("config.json");
      try {
        context = contexts.current();
      } catch (IOException e) {
        // As the docker command: a warning, and on as if there were no such file.
        remarks.add(
            contexts.folder().resolve("config.json")
                + " is no JSON, so its context is not known: "
                + firstLine(e));
      }
    }
    if (context.isPresent() && !context.get().equals("default")) {
      return named(contexts.named(context.get(), namedBy), settings);
    }
    return wellKnown(settings, remarks);
  }

  private static EngineSearch named(EngineAddress address, EngineSettings settings)
      throws ImageUnavailable {
    usable(address, settings);
    var others =
        unnamed(settings, new ArrayList<>()).stream()
            .filter(other -> !other.uri().equals(address.uri()))
            .toList();
    return new EngineSearch(List.of(address), true, others, List.of());
  }

  /**
   * @throws ImageUnavailable if the address is one of another system
   */
  private static EngineAddress usable(EngineAddress address, EngineSettings settings)
      throws ImageUnavailable {
    if (address.uri().getScheme().equals("npipe") && !settings.windows()) {
      throw new ImageUnavailable(
          "The engine's address is "
              + address
              + ": named pipes exist on Windows only. Set DOCKER_HOST to unix:///path/to.sock or"
              + " tcp://host:port.");
    }
    return address;
  }

  private static EngineAddress atDockerHost(String host, EngineSettings settings)
      throws ImageUnavailable {
    boolean encrypted = settings.variable("DOCKER_TLS_VERIFY").isPresent();
    var uri = new DockerHost(host, "DOCKER_HOST").uri(encrypted);
    if (!encrypted || !uri.getScheme().equals("tcp")) {
      return new EngineAddress(uri, Optional.empty(), "DOCKER_HOST");
    }
    Path folder =
        settings.variable("DOCKER_CERT_PATH").map(Path::of).orElseGet(settings::dockerFolder);
    String missing =
        Stream.of("ca.pem", "cert.pem", "key.pem")
            .filter(file -> !Files.isRegularFile(folder.resolve(file)))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new ImageUnavailable(
          "DOCKER_TLS_VERIFY is set, but "
              + missing
              + " is not in "
              + folder
              + ". Set DOCKER_CERT_PATH to the folder of ca.pem, cert.pem and key.pem.");
    }
    return new EngineAddress(uri, Optional.of(folder), "DOCKER_HOST");
  }

  private static EngineSearch wellKnown(EngineSettings settings, List<String> remarks)
      throws ImageUnavailable {
    var there = unnamed(settings, remarks);
    if (!there.isEmpty()) {
      return new EngineSearch(there, false, List.of(), remarks);
    }
    var known = KnownSockets.of(settings);
    throw new ImageUnavailable(
        "No container engine found. DOCKER_HOST, DOCKER_CONTEXT and "
            + settings.dockerFolder().resolve("config.json")
            + " name none, and there is no socket at\n"
            + lines(known.stream().map(EngineAddress::toString).toList())
            + lines(remarks)
            + WITHOUT_ENGINE);
  }

  /** Where engines may be that neither the docker command's settings nor its contexts name. */
  private static List<EngineAddress> unnamed(EngineSettings settings, List<String> remarks) {
    var there = new ArrayList<EngineAddress>();
    settings
        .variable("CONTAINER_HOST")
        .ifPresent(
            host -> {
              try {
                var uri = new DockerHost(host, "CONTAINER_HOST").uri(false);
                there.add(
                    usable(new EngineAddress(uri, Optional.empty(), "CONTAINER_HOST"), settings));
              } catch (ImageUnavailable e) {
                remarks.add(e.getMessage());
              }
            });
    // A named pipe cannot be looked at without taking its one instance from the engine.
    KnownSockets.of(settings).stream()
        .filter(
            known -> settings.windows() || settings.isThere().test(Path.of(known.uri().getPath())))
        .filter(known -> there.stream().noneMatch(other -> other.uri().equals(known.uri())))
        .forEach(there::add);
    return there;
  }

  static String lines(List<String> items) {
    return items.stream().map(item -> "  " + item + "\n").collect(Collectors.joining());
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
