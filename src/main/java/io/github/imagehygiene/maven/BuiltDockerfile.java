package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.DockerfileBuild;

/**
 * A Dockerfile as it is built in one way.
 *
 * @param file relative to the module, {@code /}-separated
 */
record BuiltDockerfile(String file, DockerfileBuild build) {}
