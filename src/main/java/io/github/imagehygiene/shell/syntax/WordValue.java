package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What parts of a word become when variables are known (POSIX.1-2017 XCU 2.6.2). */
final class WordValue {

  private WordValue() {}

  static Optional<String> of(List<WordPart> parts, Function<String, Optional<String>> variables) {
    StringBuilder value = new StringBuilder();
    for (WordPart part : parts) {
      Optional<String> each = of(part, variables);
      if (each.isEmpty()) {
        return Optional.empty();
      }
      value.append(each.get());
    }
    return Optional.of(value.toString());
  }

  static String prefix(List<WordPart> parts) {
    StringBuilder prefix = new StringBuilder();
    appendPrefix(parts, prefix);
    return prefix.toString();
  }

  private static boolean appendPrefix(List<WordPart> parts, StringBuilder prefix) {
    for (WordPart part : parts) {
      if (part instanceof Literal literal) {
        prefix.append(literal.source());
      } else if (!(part instanceof Quoted quoted) || !appendPrefix(quoted.parts(), prefix)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> of(WordPart part, Function<String, Optional<String>> variables) {
    if (part instanceof Literal literal) {
      return Optional.of(literal.text());
    }
    if (part instanceof Quoted quoted) {
      return of(quoted.parts(), variables);
    }
    return part instanceof Variable variable ? of(variable, variables) : Optional.empty();
  }

  private static Optional<String> of(
      Variable variable, Function<String, Optional<String>> variables) {
    Optional<String> known = variables.apply(variable.name());
    if (known.isEmpty()) {
      return known;
    }
    boolean empty = known.get().isEmpty();
    return switch (variable.operator()) {
      case "", "-", "=", "?" -> known;
      case ":?" -> known.filter(value -> !empty);
      case ":-", ":=" -> empty ? of(variable.operand(), variables) : known;
      case "+" -> of(variable.operand(), variables);
      case ":+" -> empty ? known : of(variable.operand(), variables);
      case "length" -> known.map(value -> "" + value.codePointCount(0, value.length()));
      default -> Optional.empty();
    };
  }
}
