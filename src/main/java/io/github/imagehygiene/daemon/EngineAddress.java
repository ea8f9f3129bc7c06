package io.github.imagehygiene.daemon;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an engine listens.
 *
 * @param uri {@code unix:///path}, {@code npipe:////./pipe/name} or {@code tcp://host:port}
 * @param certificates folder of {@code ca.pem}, {@code cert.pem} and {@code key.pem}, if the
 *     connection is encrypted
 * @param namedBy who named it, such as {@code DOCKER_HOST}; for messages
 */
record EngineAddress(URI uri, Optional<Path> certificates, String namedBy) {

  /** As {@code DOCKER_HOST} has it. */
  String host() {
    return uri.getScheme().equals("unix") ? "unix://" + uri.getPath() : uri.toString();
  }

  @Override
  public String toString() {
    return host() + " (" + namedBy + ")";
  }
}
