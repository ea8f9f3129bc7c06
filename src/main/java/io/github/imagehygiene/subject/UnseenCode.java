package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.CodeSource;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    Map<ShellNode, ShellCommand> ends = ends(script);
    return script.commands().stream()
        .filter(command -> !command.isWrappedBy("xargs"))
        .flatMap(
            command ->
                fetch(script, command, ends).map(fetch -> new UnseenCode(fetch, command)).stream());
  }

  /** The last command of each substitution, whose output it gives. */
  private static Map<ShellNode, ShellCommand> ends(ShellScript script) {
    var ends = new IdentityHashMap<ShellNode, ShellCommand>();
    for (ShellCommand command : script.commands()) {
      command
          .place()
          .outward()
          .filter(place -> place.role() == Place.Role.SUBSTITUTION)
          .forEach(place -> ends.put(place.node(), command));
    }
    return ends;
  }

  private static Optional<Fetch> fetch(
      ShellScript script, ShellCommand command, Map<ShellNode, ShellCommand> ends) {
    Optional<CodeSource> source = CodeSource.of(command);
    if (source.filter(each -> each.kind() == CodeSource.Kind.INPUT).isEmpty()) {
      return source.flatMap(CodeSource::word).flatMap(word -> substituted(script, word, ends));
    }
    return source(script, script.upstream(command))
        .or(
            () ->
                command.redirections().stream()
                    .filter(Redirection::feedsInput)
                    .reduce((earlier, later) -> later)
                    .flatMap(last -> substituted(script, last.target(), ends)));
  }

  /** A download in the substitution that a word begins with. */
  private static Optional<Fetch> substituted(
      ShellScript script, ShellWord word, Map<ShellNode, ShellCommand> ends) {
    return word.leadingSubstitution()
        .flatMap(body -> Optional.ofNullable(ends.get(body)))
        .flatMap(
            end ->
                isFilter(end)
                    ? source(script, script.upstream(end))
                    : Fetch.of(end).filter(Fetch::toOutput));
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
