package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Arithmetic;
import io.github.imagehygiene.shell.syntax.WordPart.Array;
import io.github.imagehygiene.shell.syntax.WordPart.CommandSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.ProcessSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the scripts that run while words are expanded. */
public final class Substitutions {

  private Substitutions() {}

  /** The outermost scripts in these parts, in order. */
  public static Stream<Sequence> in(List<WordPart> parts) {
    return parts.stream().flatMap(Substitutions::in);
  }

  /** The script that the first of these parts is, in quotes or not. */
  static Optional<Sequence> leading(List<WordPart> parts) {
    Optional<WordPart> first = parts.stream().findFirst();
    return first.filter(Quoted.class::isInstance).isPresent()
        ? leading(((Quoted) first.get()).parts())
        : first.filter(Substitutions::isWhole).flatMap(part -> in(part).findFirst());
  }

  private static boolean isWhole(WordPart part) {
    return part instanceof CommandSubstitution || part instanceof ProcessSubstitution;
  }

  private static Stream<Sequence> in(WordPart part) {
    if (part instanceof CommandSubstitution substitution) {
      return Stream.of(substitution.body());
    }
    if (part instanceof ProcessSubstitution substitution) {
      return Stream.of(substitution.body());
    }
    if (part instanceof Quoted quoted) {
      return in(quoted.parts());
    }
    if (part instanceof Variable variable) {
      return in(variable.operand());
    }
    if (part instanceof Arithmetic arithmetic) {
      return in(arithmetic.parts());
    }
    return part instanceof Array array
        ? array.elements().stream().flatMap(ShellWord::substitutions)
        : Stream.empty();
  }
}
