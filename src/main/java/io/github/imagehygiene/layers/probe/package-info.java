/** Looks into files while a layer goes by, and keeps notes of what it saw. */
package io.github.imagehygiene.layers.probe;
