/**
 * Which instruction of a Dockerfile made which layer of an image, where the base ends, and what
 * tells it: the history that each builder writes in words of its own. It says unknown where they do
 * not agree.
 */
package io.github.imagehygiene.provenance;
