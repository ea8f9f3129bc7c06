package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * Begins a stage.
 *
 * @param image the image or the earlier stage that it builds on
 * @param as the keyword {@code AS}, as it stands
 * @param name the name of the stage, as written
 */
public record From(Statement statement, Word image, Optional<Span> as, Optional<Word> name)
    implements Instruction {}
