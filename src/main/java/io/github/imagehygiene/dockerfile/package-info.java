/**
 * Text to an immutable, lossless Dockerfile, and what it means: stages, the scope of ARG and ENV,
 * ONBUILD, {@code .dockerignore}, comments that suppress findings.
 *
 * <p>The syntax is that of BuildKit's Dockerfile frontend ({@code frontend/dockerfile/parser} of
 * moby/buildkit, 0.34) and of the Dockerfile reference.
 */
package io.github.imagehygiene.dockerfile;
