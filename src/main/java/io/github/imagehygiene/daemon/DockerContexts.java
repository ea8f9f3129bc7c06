package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.archive.JsonTree;
import io.github.imagehygiene.image.ImageUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Docker's contexts: named engines, kept below {@code ~/.docker/contexts} in folders named by the
 * SHA-256 of the context's name (docker/cli, cli/context/store).
 *
 * @param folder Docker's configuration folder
 */
record DockerContexts(Path folder) {

  /** The context that {@code docker context use} made current; empty if none was. */
  Optional<String> current() throws IOException {
    Path file = folder.resolve("config.json");
    return Files.isRegularFile(file) ? text(json(file).path("currentContext")) : Optional.empty();
  }

  /**
   * Looks a context up.
   *
   * @param namedBy who asks for it, for messages
   * @throws ImageUnavailable if there is no such context, or it cannot be used
   */
  EngineAddress named(String name, String namedBy) throws ImageUnavailable {
    String hash = sha256(name);
    Path meta = folder.resolve("contexts").resolve("meta").resolve(hash).resolve("meta.json");
    if (!Files.isRegularFile(meta)) {
      throw new ImageUnavailable(
          namedBy
              + " names the Docker context '"
              + name
              + "', which does not exist. Contexts there are: "
              + String.join(", ", names())
              + " (in "
              + folder
              + ").");
    }
    String which = "the Docker context '" + name + "'";
    Path keys = folder.resolve("contexts").resolve("tls").resolve(hash).resolve("docker");
    Optional<Path> certificates = Optional.of(keys).filter(Files::isDirectory);
    try {
      String host = json(meta).path("Endpoints").path("docker").path("Host").asText("");
      var uri = new DockerHost(host, which + "'s host").uri(certificates.isPresent());
      boolean plain = !uri.getScheme().equals("tcp");
      return new EngineAddress(uri, plain ? Optional.empty() : certificates, which);
    } catch (IOException e) {
      throw new ImageUnavailable(
          which + " cannot be read: " + meta + ": " + e.getMessage() + ".", e);
    }
  }

  /** All contexts' names, sorted; the built-in one first. */
  List<String> names() {
    Path all = folder.resolve("contexts").resolve("meta");
    if (!Files.isDirectory(all)) {
      return List.of("default");
    }
    try (var folders = Files.list(all)) {
      var found = folders.flatMap(f -> nameIn(f.resolve("meta.json")).stream()).sorted();
      return java.util.stream.Stream.concat(java.util.stream.Stream.of("default"), found).toList();
    } catch (IOException e) {
      return List.of("default");
    }
  }

  private static Optional<String> nameIn(Path meta) {
    try {
      return text(json(meta).path("Name"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonTree.read(Files.readAllBytes(file), StreamReadConstraints.defaults());
  }

  private static String sha256(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
