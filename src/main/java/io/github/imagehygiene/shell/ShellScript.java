package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.parse.Readers;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.Unreadable;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A script, as far as it could be read. Reading never fails: what is not understood is listed as
 * unreadable, and what stands around it is read.
 *
 * @param shell the shell that reads it
 * @param tree its syntax
 * @param commands every simple command that runs, in the order in which they would: those in
 *     substitutions before the command that holds them, bodies of conditions, loops and functions
 *     where they stand. A wrapper such as {@code sudo} or {@code sh -c} is not listed itself but
 *     known to what it runs; {@code find} is listed before what it runs
 * @param unreadable what could not be read; the whole of it if the shell is none that is read
 */
public record ShellScript(
    Shell shell, Sequence tree, List<ShellCommand> commands, List<Unreadable> unreadable) {

  /** How many commands above another one are looked at for what flows into it. */
  private static final int FARTHEST = 50;

  public ShellScript {
    commands = List.copyOf(commands);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads what a shell would be given. A {@code #!} at the very start names another shell.
   *
   * @param text the script, without the continuations and comment lines of the Dockerfile
   */
  public static ShellScript parse(SplicedText text, Shell shell) {
    Shell reader = Shebang.of(text).orElse(shell);
    if (!reader.dialect().isReadable()) {
      String program = reader.program().isEmpty() ? "an unnamed program" : reader.program();
      return unread("a script for " + program + " is not read", text, reader);
    }
    Readers readers = new Readers(text, 0);
    Sequence tree = readers.sequences.script();
    CommandWalk walk = new CommandWalk(reader);
    walk.script(tree);
    return new ShellScript(
        reader, tree, walk.commands(), concat(readers.cursor.problems(), walk.unreadable()));
  }

  /**
   * A command as {@code exec} is given it, word for word, as the JSON form of an instruction does.
   *
   * @param words the decoded strings with their places
   */
  public static ShellScript ofWords(List<SplicedText> words) {
    if (words.isEmpty()) {
      return new ShellScript(Shell.SH, new Sequence(List.of(), Span.at(0)), List.of(), List.of());
    }
    Span span = words.get(0).span().to(words.get(words.size() - 1).span());
    ShellNode command =
        new ShellNode.Simple(
            List.of(), words.stream().map(ShellWord::literal).toList(), List.of(), span);
    Sequence tree =
        new Sequence(List.of(new Sequence.Step(Operator.NONE, command, Operator.NONE)), span);
    CommandWalk walk = new CommandWalk(Shell.SH);
    walk.script(tree);
    return new ShellScript(Shell.SH, tree, walk.commands(), walk.unreadable());
  }

  private static ShellScript unread(String why, SplicedText text, Shell shell) {
    Sequence nothing = new Sequence(List.of(), text.span());
    return new ShellScript(shell, nothing, List.of(), List.of(new Unreadable(why, text.span())));
  }

  /** True if every part of the script was read. */
  public boolean isReadable() {
    return unreadable.isEmpty();
  }

  /** The commands together with what wraps them, each once, a wrapper before what it runs. */
  public Stream<ShellCommand> commandsAndWrappers() {
    Set<ShellCommand> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return commands.stream()
        .flatMap(command -> Stream.concat(command.wrappers().stream(), Stream.of(command)))
        .filter(seen::add);
  }

  /**
   * The values of variables at each command, as far as the script and its surroundings tell.
   *
   * @param outside the value that a variable has when the script begins, if known
   */
  public ScriptVariables variables(Function<String, Optional<String>> outside) {
    return new ScriptVariables(commands, outside);
  }

  /** The variables that its commands expand, and those that it may set itself. */
  public VariableUses variableUses() {
    return VariableUses.of(this, variables(name -> Optional.empty()));
  }

  /**
   * True if some shells end by becoming the last command, though nothing asks them to: bash and
   * BusyBox do if it is simple, dash does not (seen with bash 5.2, BusyBox 1.35, dash 0.5.12).
   */
  public boolean mayEndInExec() {
    return !commands.isEmpty()
        && commands
            .get(commands.size() - 1)
            .place()
            .outward()
            .allMatch(place -> place.role() == Role.STEP || place.role() == Role.SCRIPT);
  }

  /** The commands that run before this one, in order. */
  public List<ShellCommand> before(ShellCommand command) {
    return commands.subList(0, Math.min(command.order(), commands.size()));
  }

  /** The commands that run after this one, in order. */
  public List<ShellCommand> after(ShellCommand command) {
    return commands.subList(Math.min(command.order() + 1, commands.size()), commands.size());
  }

  /** The command before this one, by whatever operator. */
  public Optional<ShellCommand> previous(ShellCommand command) {
    return command.order() == 0 ? Optional.empty() : Optional.of(commands.get(command.order() - 1));
  }

  /** The command behind this one, by whatever operator. */
  public Optional<ShellCommand> next(ShellCommand command) {
    return after(command).stream().findFirst();
  }

  /**
   * The commands whose output may flow through pipes into this one, in order; of a long pipeline,
   * those not far above.
   */
  public List<ShellCommand> upstream(ShellCommand command) {
    List<Place> stages = stages(command);
    var found = new ArrayDeque<ShellCommand>();
    int highest = Math.max(0, command.order() - FARTHEST);
    for (int i = command.order() - 1; i >= highest && meets(stages, commands.get(i)); i--) {
      ShellCommand other = commands.get(i);
      if (stages(other).stream().anyMatch(stage -> stages.stream().anyMatch(stage::flowsInto))) {
        found.addFirst(other);
      }
    }
    return List.copyOf(found);
  }

  /** Whether a command stands in the outermost of the pipelines; those above it do not either. */
  private static boolean meets(List<Place> stages, ShellCommand command) {
    return !stages.isEmpty()
        && command
            .place()
            .outward()
            .anyMatch(place -> place.node() == stages.get(stages.size() - 1).node());
  }

  /** Stages of pipelines that the command's input and output belong to. */
  private static List<Place> stages(ShellCommand command) {
    return command
        .place()
        .outward()
        .takeWhile(place -> place.role() != Role.SUBSTITUTION)
        .filter(place -> place.role() == Role.STAGE)
        .toList();
  }

  private static List<Unreadable> concat(List<Unreadable> first, List<Unreadable> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
