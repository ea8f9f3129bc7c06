/**
 * Gets an image from a container engine (Docker, Podman): finds the engine as the {@code docker}
 * command does, asks it through docker-java, and turns its answers into values. The only package
 * that knows docker-java.
 */
package io.github.imagehygiene.daemon;
