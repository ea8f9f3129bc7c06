/**
 * Goes through the entries of a tar, of an archive or of a layer, as they come by: in bounded
 * memory, without trusting what its headers say, and without writing anything to disk.
 */
package io.github.imagehygiene.tar;
