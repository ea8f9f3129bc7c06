package io.github.imagehygiene.daemon;

import io.github.imagehygiene.image.ImageUnavailable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Reads an engine's address as {@code DOCKER_HOST} and Docker's contexts write it.
 *
 * @param text as it stands
 * @param namedBy where it stands, for messages
 */
record DockerHost(String text, String namedBy) {

  private static final String FORMS =
      "unix:///path/to.sock, tcp://host:port or npipe:////./pipe/name";

  /**
   * @param encrypted decides the port where none is written, as the docker command does: 2376 or
   *     2375
   */
  URI uri(boolean encrypted) throws ImageUnavailable {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon);
    try {
      return switch (scheme) {
        case "unix" -> unix();
        case "npipe" -> new URI(text.replace('\\', '/'));
        case "tcp" -> tcp(encrypted);
        case "ssh" ->
            throw wrong(
                "engines behind ssh are not supported. Forward the socket (ssh -L"
                    + " /tmp/docker.sock:/var/run/docker.sock …) and set"
                    + " DOCKER_HOST=unix:///tmp/docker.sock");
        case "http", "https" ->
            throw wrong("write tcp://" + text.substring(colon + 1).replaceFirst("^/+", ""));
        default ->
            throw wrong(text.startsWith("/") ? "write unix://" + text : "expected one of " + FORMS);
      };
    } catch (URISyntaxException e) {
      throw wrong("expected one of " + FORMS);
    }
  }

  static URI unix(Path socket) {
    try {
      return new URI("unix", "", socket.toString(), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private URI unix() throws ImageUnavailable {
    String path = text.substring("unix:".length()).replaceFirst("^//", "");
    if (!path.startsWith("/")) {
      throw wrong("the socket's path must be absolute: unix:///path/to.sock");
    }
    return unix(Path.of(path));
  }

  private URI tcp(boolean encrypted) throws ImageUnavailable, URISyntaxException {
    var uri = new URI(text);
    if (uri.getHost() == null) {
      throw wrong("expected tcp://host:port");
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? 2376 : 2375;
    return new URI("tcp", null, uri.getHost(), port, uri.getPath(), null, null);
  }

  private ImageUnavailable wrong(String instead) {
    return new ImageUnavailable(namedBy + " is '" + Quote.of(text) + "': " + instead + ".");
  }
}
