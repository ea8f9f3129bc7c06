/**
 * What the text of a Dockerfile is made of: words, flags, comments, heredocs, the keyword and
 * arguments of an instruction, and what is wrong with them. Every part knows its place in the text.
 */
package io.github.imagehygiene.dockerfile.syntax;
