/** Rules about base images: what FROM, COPY --from and RUN --mount name. */
package io.github.imagehygiene.rules.base;
