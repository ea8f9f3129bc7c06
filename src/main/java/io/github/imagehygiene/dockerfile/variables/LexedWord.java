package io.github.imagehygiene.dockerfile.variables;

/**
 * A word that blanks set apart after variables were replaced.
 *
 * @param start where it begins in the text that was read
 * @param end where it ends there
 */
public record LexedWord(String text, int start, int end) {}
