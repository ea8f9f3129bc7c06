/** A Dockerfile and what it means as text, for tests and for {@code -X}. */
package io.github.imagehygiene.dockerfile.dump;
