/** Bytes that the image carries and nobody can reach: our figure and that of dive. */
package io.github.imagehygiene.layers.waste;
