/**
 * What all reports share: places, links to rules, and text from Dockerfiles and images made
 * harmless, before a terminal, a browser or a build log shows it.
 */
package io.github.imagehygiene.report.shown;
