package io.github.imagehygiene.inspect;

import java.util.Optional;

/**
 * One Dockerfile as read from disk.
 *
 * @param name relative to the project, {@code /}-separated
 * @param ignore the {@code .dockerignore} file that holds for it
 */
public record DockerfileInput(
    String name, byte[] bytes, Optional<IgnoreFile> ignore, DockerfileBuild build) {

  /**
   * A {@code .dockerignore} file as read from disk.
   *
   * @param name relative to the project, {@code /}-separated
   */
  public record IgnoreFile(String name, byte[] bytes) {}

  /** A Dockerfile of which nothing more is told. */
  public DockerfileInput(String name, byte[] bytes) {
    this(name, bytes, Optional.empty(), DockerfileBuild.NONE);
  }
}
