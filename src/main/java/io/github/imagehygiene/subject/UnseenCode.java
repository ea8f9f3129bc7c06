package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.CodeSource;
import io.github.imagehygiene.shell.Place;
import io.github.imagehygiene.shell.Redirection;
import io.github.imagehygiene.shell.Sequence;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program runs what a download hands to it, through a pipe or a substitution.
 *
 * @param program what runs it
 */
public record UnseenCode(Fetch fetch, ShellCommand program) {

  /** What leaves a script a script; others, such as jq and gpg, take it for data. */
  private static final Set<String> FILTERS =
      Set.of("cat", "tee", "sed", "tr", "grep", "awk", "gunzip", "zcat", "gzip", "base64");

  /**
   * Its name, or that of what runs a script that begins with the download, as {@code eval} does.
   */
  public String programName() {
    List<ShellCommand> wrappers = program.wrappers();
    return program
        .name()
        .or(() -> wrappers.stream().reduce((outer, inner) -> inner).flatMap(ShellCommand::name))
        .orElse("the shell");
  }

  /** All in a script, each program once. */
  public static Stream<UnseenCode> in(ShellScript script) {
    return script.commands().stream()
        .filter(command -> !command.isWrappedBy("xargs"))
        .flatMap(command -> of(script, command).stream());
  }

  private static Optional<UnseenCode> of(ShellScript script, ShellCommand command) {
    return CodeSource.of(command)
        .flatMap(
            source ->
                source.kind() == CodeSource.Kind.INPUT
                    ? source(script, script.upstream(command)).or(() -> redirected(script, command))
                    : source.word().flatMap(word -> substituted(script, word)))
        .map(fetch -> new UnseenCode(fetch, command));
  }

  private static Optional<Fetch> redirected(ShellScript script, ShellCommand command) {
    return command.redirections().stream()
        .filter(Redirection::feedsInput)
        .reduce((earlier, later) -> later)
        .flatMap(last -> substituted(script, last.target()));
  }

  /** A download in the substitution that a word begins with. */
  private static Optional<Fetch> substituted(ShellScript script, ShellWord word) {
    return word.leadingSubstitution().flatMap(body -> last(script, body));
  }

  /** What a substitution ends with, and what flows into that, is what it gives. */
  private static Optional<Fetch> last(ShellScript script, Sequence body) {
    return script.commands().stream()
        .filter(command -> command.place().outward().anyMatch(place -> isOf(place, body)))
        .reduce((earlier, later) -> later)
        .flatMap(
            end ->
                isFilter(end)
                    ? source(script, script.upstream(end))
                    : Fetch.of(end).filter(Fetch::toOutput));
  }

  private static boolean isOf(Place place, Sequence body) {
    return place.role() == Place.Role.SUBSTITUTION && place.node() == body;
  }

  /** The first download above a command that reaches it through filters only. */
  private static Optional<Fetch> source(ShellScript script, List<ShellCommand> upstream) {
    return upstream.stream()
        .flatMap(each -> Fetch.of(each).filter(Fetch::toOutput).stream())
        .filter(
            fetch ->
                upstream.stream()
                    .filter(each -> isAbove(script, fetch.command(), each))
                    .allMatch(UnseenCode::isFilter))
        .findFirst();
  }

  private static boolean isAbove(ShellScript script, ShellCommand fetch, ShellCommand other) {
    return script.upstream(other).stream().anyMatch(each -> each.order() == fetch.order());
  }

  private static boolean isFilter(ShellCommand command) {
    return command.name().filter(FILTERS::contains).isPresent();
  }
}
