package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first or last command of a RUN fetches what ADD could: one address that Docker can tell, with
 * nothing about the request that ADD cannot say, into a file that the RUN keeps.
 */
public record PlainDownload(ShellCommand command) {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\[\\]{}*]+");

  private static final Set<String> PLAIN_GIT =
      Set.of("-b", "--branch", "--depth", "-q", "--quiet", "--single-branch", "--progress");

  /**
   * Those of a RUN, in order.
   *
   * @param git whether clones count too
   */
  public static Stream<PlainDownload> in(RunScript run, Scopes scopes, boolean git) {
    int last = run.script().commands().size() - 1;
    return IntStream.of(0, last)
        .distinct()
        .filter(order -> order >= 0 && order <= last)
        .mapToObj(run.script().commands()::get)
        .filter(PlainDownload::standsAlone)
        .filter(
            command -> address(command, git).filter(url -> isTold(run, scopes, url)).isPresent())
        .filter(command -> run.script().after(command).stream().noneMatch(each -> each.is("rm")))
        .map(PlainDownload::new);
  }

  private static boolean standsAlone(ShellCommand command) {
    return command.place().outward().allMatch(place -> place.role() == Place.Role.STEP)
        && command.wrappers().isEmpty()
        && command.assignments().isEmpty()
        && command.before() != Operator.OR
        && command.after() != Operator.OR;
  }

  private static Optional<ShellWord> address(ShellCommand command, boolean git) {
    return Fetch.of(command)
        .filter(fetch -> fetch.isPlain() && fetch.urls().size() == 1 && keeps(fetch))
        .map(fetch -> fetch.urls().get(0))
        .or(() -> git && command.is("git") ? cloned(command) : Optional.empty());
  }

  private static boolean keeps(Fetch fetch) {
    Stream<ShellWord> redirected =
        fetch.command().redirections().stream()
            .filter(Redirection::writesOutput)
            .map(Redirection::target);
    return !fetch.toOutput()
        && Stream.concat(fetch.files(), redirected)
            .noneMatch(word -> word.prefix().startsWith("/dev/"));
  }

  private static Optional<ShellWord> cloned(ShellCommand command) {
    Arguments given = command.options(Download.GIT);
    boolean plain = given.options().stream().allMatch(each -> PLAIN_GIT.contains(each.name()));
    return plain && given.subcommand().filter("clone"::equals).isPresent()
        ? given.afterSubcommand().stream().findFirst()
        : Optional.empty();
  }

  /** Whether Docker knows the variables of an address as the shell does. */
  private static boolean isTold(RunScript run, Scopes scopes, ShellWord url) {
    return url.value(
            name ->
                scopes.isDeclared(name, run.at().instruction()) && !isSet(run, name)
                    ? scopes
                        .variable(name, run.at().instruction())
                        .flatMap(value -> value.known())
                        .or(() -> Optional.of("x"))
                    : Optional.empty())
        .filter(text -> ADDRESS.matcher(text).matches())
        .isPresent();
  }

  private static boolean isSet(RunScript run, String name) {
    return run.script().commands().stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.assignments().stream().map(Assignment::name),
                    each.arguments().stream().map(word -> word.prefix().replaceFirst("=.*", ""))))
        .anyMatch(name::equals);
  }
}
