package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Value;

/**
 * What an instruction made of a stage.
 *
 * @param by the instruction that set it last
 * @param stage where that stands, which may be a stage that this one builds on
 * @param word what is written
 * @param value what that comes to
 */
public record Setting<I extends Instruction>(I by, Stage stage, Word word, Value value) {}
