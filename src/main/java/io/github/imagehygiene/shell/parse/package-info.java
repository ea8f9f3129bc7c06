/** Text to the nodes of {@link io.github.imagehygiene.shell.syntax}. */
package io.github.imagehygiene.shell.parse;
