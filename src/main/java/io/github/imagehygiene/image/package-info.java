/**
 * What an image is: its reference, digests, configuration and layers, and the port through which
 * every source (engine, archive, OCI layout) hands one over. No I/O of its own.
 */
package io.github.imagehygiene.image;
