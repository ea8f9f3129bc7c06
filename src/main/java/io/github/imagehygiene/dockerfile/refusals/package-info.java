/** What BuildKit refuses to build before it runs a command. */
package io.github.imagehygiene.dockerfile.refusals;
