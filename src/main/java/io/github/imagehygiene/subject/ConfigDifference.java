package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;

/**
 * Something that the Dockerfile sets and the image has otherwise.
 *
 * @param what stable from run to run: {@code USER}, {@code ENV PATH}
 * @param by what sets it, in which stage
 * @param field of the image's configuration, as {@code Config.User}
 * @param message one line; values that may be secret are not in it
 */
public record ConfigDifference(
    String what, Instruction by, Stage stage, String field, String message) {}
