/**
 * Writes an inspection: on the console and into files. Whatever comes from a Dockerfile or an image
 * is made harmless here, and nowhere else, before a terminal or a build log shows it.
 */
package io.github.imagehygiene.report;
