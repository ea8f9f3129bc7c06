/**
 * Text to a {@link io.github.imagehygiene.dockerfile.Dockerfile} and the problems in it, line by
 * line.
 */
package io.github.imagehygiene.dockerfile.parse;
