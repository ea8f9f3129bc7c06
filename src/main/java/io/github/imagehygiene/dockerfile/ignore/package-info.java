/** {@code .dockerignore}: which paths of the build context are left out. */
package io.github.imagehygiene.dockerfile.ignore;
