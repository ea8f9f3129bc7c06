/**
 * What is inspected: the Dockerfile and what the build tells of it, the image, and which
 * instruction made which layer.
 */
package io.github.imagehygiene.subject;
