package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stage of the build.
 *
 * @param index 0-based
 * @param from empty in a file without any FROM, which is one stage
 * @param instructions those below its FROM
 */
public record Stage(int index, Optional<From> from, List<Instruction> instructions) {

  public Stage {
    instructions = List.copyOf(instructions);
  }

  /** The name given with {@code AS}, as written; letter case does not count. */
  public Optional<String> name() {
    return from.flatMap(From::name).map(Word::toString).filter(n -> !n.isEmpty());
  }

  /** The name, else the number. */
  public String label() {
    return name().orElseGet(() -> String.valueOf(index));
  }

  /** FROM and the instructions below it. */
  public Stream<Instruction> all() {
    return Stream.concat(from.stream(), instructions.stream());
  }

  /** Cheap, as {@link #hashCode()} is, so that stages may be kept in sets. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Stage stage
            && index == stage.index
            && from.equals(stage.from)
            && instructions.equals(stage.instructions);
  }

  @Override
  public int hashCode() {
    return index;
  }

  /** Where its first instruction begins, an offset in the source. */
  public int start() {
    return all().findFirst().map(i -> i.span().start()).orElse(0);
  }

  /** From the beginning of its first instruction to the end of its last. */
  public Span span() {
    return all().map(Instruction::span).reduce(Span::to).orElse(Span.at(0));
  }
}
