/**
 * What the configuration of other plugins, the ones that build images, says of the Dockerfile, the
 * image and its build: pure functions of plain XML, so that no test needs Maven.
 */
package io.github.imagehygiene.buildplugins;
