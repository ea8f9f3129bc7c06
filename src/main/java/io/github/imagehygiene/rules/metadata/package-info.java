/** Rules about what an image says of itself: labels and authors. */
package io.github.imagehygiene.rules.metadata;
