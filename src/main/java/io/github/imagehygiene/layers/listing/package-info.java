/** What one layer holds, in columns: paths, kinds, sizes, modes, owners. */
package io.github.imagehygiene.layers.listing;
