/** What was found, how bad it is, and where it can be seen. */
package io.github.imagehygiene.finding;
