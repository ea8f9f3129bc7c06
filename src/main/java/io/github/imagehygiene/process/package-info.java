/** Runs programs of others, within limits of time and output. None of them is required. */
package io.github.imagehygiene.process;
