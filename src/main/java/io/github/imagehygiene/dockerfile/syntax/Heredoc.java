package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.Optional;

/**
 * A document written below the instruction that reads it.
 *
 * @param opener {@code <<EOF} in the instruction
 * @param delimiter the word that ends it, without quotes
 * @param quoted whether a part of the delimiter is quoted, so that variables stay as they are
 * @param stripTabs whether it was opened with {@code <<-}
 * @param descriptor file descriptor written before {@code <<}, 0 if none
 * @param body the lines between, with their line breaks
 * @param terminator the line that ends it, without line break; empty if the file ends before
 * @param content the body as its reader gets it: line breaks are LF, and no tabs lead the lines of
 *     {@code <<-}
 */
public record Heredoc(
    Span opener,
    String delimiter,
    boolean quoted,
    boolean stripTabs,
    int descriptor,
    Span body,
    Optional<Span> terminator,
    SplicedText content) {}
