package io.github.imagehygiene.dockerfile.refusals;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Owners of {@code COPY --link} and {@code ADD --link}: the layer is made without the ones below,
 * so no /etc/passwd can be read and only numbers serve (Dockerfile reference, "COPY --link").
 */
final class LinkedOwner {

  private static final Pattern NUMBERS = Pattern.compile("[0-9]*(:[0-9]*)?");

  private LinkedOwner() {}

  static Optional<ParseProblem> refusal(Instruction copying, Scopes scopes) {
    boolean linked =
        copying
            .flag("link")
            .filter(flag -> flag.value().isEmpty() || flag.value().get().toString().equals("true"))
            .isPresent();
    return Optional.of(copying)
        .filter(instruction -> linked)
        .flatMap(instruction -> instruction.flag("chown"))
        .flatMap(Flag::value)
        .filter(
            owner ->
                scopes
                    .value(owner, copying)
                    .known()
                    .filter(name -> !NUMBERS.matcher(name).matches())
                    .isPresent())
        .map(
            owner ->
                new ParseProblem(
                    owner.span(),
                    "with --link, --chown takes numbers only: the layer is made without the"
                        + " /etc/passwd of the layers below"));
  }
}
