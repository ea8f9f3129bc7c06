package io.github.imagehygiene.text;

/**
 * Where an offset stands for a reader.
 *
 * @param line 1-based line
 * @param column 1-based column, in UTF-16 units
 */
public record Position(int line, int column) {}
