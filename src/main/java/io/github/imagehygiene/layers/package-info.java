/** Goes through every layer once: what each added, and how large that is. */
package io.github.imagehygiene.layers;
