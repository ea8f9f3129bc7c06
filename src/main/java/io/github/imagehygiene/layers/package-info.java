/**
 * Goes through every layer once: what each added, replaced, took away and wasted, and what probes
 * saw in its files.
 */
package io.github.imagehygiene.layers;
