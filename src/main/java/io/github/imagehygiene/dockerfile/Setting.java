package io.github.imagehygiene.dockerfile;

/**
 * What an instruction made of a stage.
 *
 * @param by the instruction that set it last
 * @param stage where that stands, which may be a stage that this one builds on
 * @param word what is written
 * @param value what that comes to
 */
public record Setting<I extends Instruction>(I by, Stage stage, Word word, Value value) {}
