package io.github.imagehygiene.subject;

import io.github.imagehygiene.text.SourceText;

/** One Dockerfile, and what the build tells of it. */
public record DockerfileSubject(SourceText source) {}
