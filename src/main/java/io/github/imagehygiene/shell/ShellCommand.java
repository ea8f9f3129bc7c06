package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A simple command that runs, in its place.
 *
 * @param assignments those before it, and those of an {@code env} around it
 * @param words its name and arguments; none for a mere assignment or redirection
 * @param redirections its own, and those of prefixes such as {@code sudo} around it
 * @param span from its first word to its last; with redirections if it has no wrapper
 * @param place where it stands; a wrapped command stands where its wrapper does
 * @param wrappers the commands that run this one, the outermost first, such as {@code sudo}
 * @param shell the shell that reads it, with the options in force when it runs
 * @param order its 0-based position among the commands of the script
 */
public record ShellCommand(
    List<Assignment> assignments,
    List<ShellWord> words,
    List<Redirection> redirections,
    Span span,
    Place place,
    List<ShellCommand> wrappers,
    Shell shell,
    int order) {

  public ShellCommand {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirections = List.copyOf(redirections);
    wrappers = List.copyOf(wrappers);
  }

  /** The last path segment of the first word, if that is literal. */
  public Optional<String> name() {
    return words.isEmpty()
        ? Optional.empty()
        : words.get(0).literal().map(word -> word.substring(word.lastIndexOf('/') + 1));
  }

  /** True if the name is one of these. */
  public boolean is(String... names) {
    return name().filter(Arrays.asList(names)::contains).isPresent();
  }

  /** True if the name is that and the first operand is one of these, as {@code apt-get update}. */
  public boolean runs(String name, String... subcommands) {
    return is(name)
        && options().subcommand().filter(Arrays.asList(subcommands)::contains).isPresent();
  }

  /** The words behind the name. */
  public List<ShellWord> arguments() {
    return words.isEmpty() ? words : words.subList(1, words.size());
  }

  /** The texts of the arguments that are literal, without quotes. */
  public List<String> args() {
    return arguments().stream().flatMap(word -> word.literal().stream()).toList();
  }

  /** Options and operands, if no option takes a value but by {@code =}. */
  public Arguments options() {
    return options(OptionSyntax.FLAGS);
  }

  /** Options and operands. */
  public Arguments options(OptionSyntax syntax) {
    return Arguments.read(arguments(), syntax);
  }

  /** True if one of these options is given: {@code -y} also in a bundle, as in {@code -qqy}. */
  public boolean hasFlag(String... names) {
    return options().has(names);
  }

  /** What ties it to the step before it in its sequence; NONE for the first. */
  public Operator before() {
    return place.step().before();
  }

  /** What ties it to the next step in its sequence. */
  public Operator after() {
    return place.step().after();
  }

  /** The pipeline that the command is itself a stage of. */
  public Optional<ShellNode.Pipeline> pipeline() {
    return place.role() == Role.STAGE
        ? Optional.of((ShellNode.Pipeline) place.node())
        : Optional.empty();
  }

  /** True if its output flows through a pipe into another command of the script. */
  public boolean feedsPipe() {
    return place
        .outward()
        .takeWhile(around -> around.role() != Role.SUBSTITUTION)
        .anyMatch(
            around ->
                around.role() == Role.STAGE
                    && around.node() instanceof ShellNode.Pipeline pipeline
                    && around.index() < pipeline.stages().size() - 1);
  }

  /** True if it runs in a shell of its own: its {@code cd}, {@code set}, variables are lost. */
  public boolean inSubshell() {
    return place.isIn(Role.SUBSHELL)
        || place.isIn(Role.SUBSTITUTION)
        || place.isIn(Role.SCRIPT)
        || place.isIn(Role.BACKGROUND)
        || place.isIn(Role.STAGE);
  }

  public boolean inBackground() {
    return place.isIn(Role.BACKGROUND);
  }

  /** True if its exit status is asked by {@code if}, {@code while} or {@code until}. */
  public boolean inCondition() {
    return place.isIn(Role.CONDITION);
  }

  /** True if a command of that name runs it, directly or not. */
  public boolean isWrappedBy(String name) {
    return wrappers.stream().anyMatch(wrapper -> wrapper.is(name));
  }

  /** This command as one of a script's commands. */
  public ShellCommand at(int newOrder, Shell reader) {
    return new ShellCommand(
        assignments, words, redirections, span, place, wrappers, reader, newOrder);
  }
}
