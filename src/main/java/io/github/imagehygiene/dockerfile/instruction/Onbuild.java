package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import java.util.Optional;

/**
 * An instruction for images that build on this one; it does nothing here.
 *
 * @param inner empty if none is written. One that is itself ONBUILD, which Docker refuses, is not
 *     read any deeper
 */
public record Onbuild(Statement statement, Optional<Instruction> inner) implements Instruction {}
