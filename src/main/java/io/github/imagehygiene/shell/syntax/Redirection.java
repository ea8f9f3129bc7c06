package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code 2>file}, {@code <<EOF} and their like.
 *
 * @param descriptor what stands before the operator: digits, {@code {name}}, or empty
 * @param operator such as {@code >}, {@code >>}, {@code >&}, {@code &>}, {@code <<-}
 * @param target the file, the descriptor or the delimiter; an empty word if it is missing
 * @param document the body of a here-document
 * @param span from the descriptor to the target
 */
public record Redirection(
    String descriptor,
    String operator,
    ShellWord target,
    Optional<HereDocument> document,
    Span span) {

  private static final Pattern DESCRIPTOR = Pattern.compile("[0-9]*-?");

  /** True if standard output goes to the target, which is a file. */
  public boolean writesOutput() {
    boolean standardOutput = descriptor.isEmpty() || descriptor.equals("1");
    return switch (operator) {
      case ">", ">>", ">|" -> standardOutput;
      case "&>", "&>>" -> true;
      case ">&" -> standardOutput && !DESCRIPTOR.matcher(target.text()).matches();
      default -> false;
    };
  }

  /** True if the target, a file, is appended to. */
  public boolean appends() {
    return operator.endsWith(">>");
  }

  /** True if standard input comes from the target, a here-document or a here-string. */
  public boolean feedsInput() {
    return operator.startsWith("<") && (descriptor.isEmpty() || descriptor.equals("0"));
  }
}
