/**
 * What a script is made of: words, redirections, compound commands, each with its place in the
 * text.
 */
package io.github.imagehygiene.shell.syntax;
