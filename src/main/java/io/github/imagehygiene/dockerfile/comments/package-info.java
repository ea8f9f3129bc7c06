/** Comments that suppress findings, ours and those of other tools. */
package io.github.imagehygiene.dockerfile.comments;
