/** Listings and notes of layers that were read before, in a folder. */
package io.github.imagehygiene.layers.cache;
