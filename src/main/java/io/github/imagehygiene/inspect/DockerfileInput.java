package io.github.imagehygiene.inspect;

/**
 * One Dockerfile as read from disk.
 *
 * @param name relative to the project, {@code /}-separated
 */
public record DockerfileInput(String name, byte[] bytes) {}
