/** The commands of a Dockerfile as scripts, with the shell that runs each. */
package io.github.imagehygiene.dockerfile.scripts;
