/** Rules about whom the container runs as. */
package io.github.imagehygiene.rules.user;
