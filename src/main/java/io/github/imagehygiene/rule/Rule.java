package io.github.imagehygiene.rule;

/** One thing that must not be: a pure function from what is inspected to findings. */
public sealed interface Rule permits DockerfileRule, ImageRule, SuppressionRule {}
