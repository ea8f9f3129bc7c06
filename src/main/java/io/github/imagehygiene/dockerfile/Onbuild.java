package io.github.imagehygiene.dockerfile;

import java.util.Optional;

/**
 * An instruction for images that build on this one; it does nothing here.
 *
 * @param inner empty if none is written, or if it is itself ONBUILD, which Docker refuses
 */
public record Onbuild(Statement statement, Optional<Instruction> inner) implements Instruction {}
