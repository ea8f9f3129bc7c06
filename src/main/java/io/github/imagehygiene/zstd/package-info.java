/**
 * Takes Zstandard compression off a stream (RFC 8878): in plain Java, in the memory that a frame's
 * window takes, and with an {@link java.io.IOException} for whatever is wrong with the data.
 */
package io.github.imagehygiene.zstd;
