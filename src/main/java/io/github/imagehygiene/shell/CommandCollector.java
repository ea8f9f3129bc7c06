package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.parse.Readers;
import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode.Simple;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.Substitutions;
import io.github.imagehygiene.shell.syntax.Unreadable;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects commands: looks through wrappers and keeps account of the options in force. */
final class CommandCollector {

  /** Wrappers around wrappers; each costs a pass over what it wraps. */
  private static final int MOST_WRAPPERS = 8;

  private final CommandWalk walk;
  private final List<ShellCommand> commands = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private Shell shell;

  CommandCollector(CommandWalk walk, Shell shell) {
    this.walk = walk;
    this.shell = shell;
  }

  List<ShellCommand> commands() {
    return commands;
  }

  List<Unreadable> unreadable() {
    return unreadable;
  }

  /** Runs {@code part} in a shell of its own: the options that it sets are forgotten behind it. */
  void isolated(Runnable part) {
    Shell outside = shell;
    part.run();
    shell = outside;
  }

  void simple(Simple node, Place place, List<ShellCommand> wrappers) {
    node.assignments().forEach(each -> substitutions(each.value().parts(), place, wrappers));
    run(
        new ShellCommand(
            node.assignments(),
            node.words(),
            node.redirections(),
            node.span(),
            place,
            wrappers,
            shell,
            0),
        wrappers);
  }

  /** The scripts in redirections that stand somewhere. */
  void redirections(List<Redirection> redirections, Place place, List<ShellCommand> wrappers) {
    for (Redirection redirection : redirections) {
      if (redirection.document().isEmpty()) {
        substitutions(redirection.target().parts(), place, wrappers);
      }
      redirection
          .document()
          .ifPresent(document -> substitutions(document.parts(), place, wrappers));
    }
  }

  /** The scripts in parts of a word that stands somewhere. */
  void substitutions(List<WordPart> parts, Place place, List<ShellCommand> wrappers) {
    if (parts.stream().allMatch(WordPart.Literal.class::isInstance)) {
      return; // nearly all words
    }
    Substitutions.in(parts)
        .forEach(
            body ->
                isolated(
                    () -> walk.sequence(body, place.within(Role.SUBSTITUTION, body, 0), wrappers)));
  }

  /**
   * @param around what runs the shell that expands the command's words
   */
  private void run(ShellCommand found, List<ShellCommand> around) {
    List<Wrapped> inner =
        found.wrappers().size() < MOST_WRAPPERS ? Wrappers.unwrap(found) : List.of();
    boolean listed = inner.isEmpty() || found.is("find");
    ownScripts(found, inner, listed, around);
    ShellCommand command = found.at(commands.size(), shell);
    if (listed) {
      commands.add(command);
      shell = SetCommand.applied(command, shell);
    }
    if (!inner.isEmpty()) {
      List<ShellCommand> wrappers = new ArrayList<>(command.wrappers());
      wrappers.add(command);
      for (Wrapped each : inner) {
        if (each instanceof Wrapped.Words words) {
          run(wrapped(command, words, wrappers, listed), around);
        } else if (each instanceof Wrapped.Script script) {
          script(script, command.place(), wrappers);
        }
      }
    }
  }

  /** What the shell runs to expand the words that are the command's own, not of what it wraps. */
  private void ownScripts(
      ShellCommand command, List<Wrapped> inner, boolean listed, List<ShellCommand> around) {
    Set<Object> others = Collections.newSetFromMap(new IdentityHashMap<>());
    inner.forEach(each -> others.addAll(each.taken()));
    for (ShellWord word : command.words()) {
      if (!others.contains(word)) {
        substitutions(word.parts(), command.place(), around);
      }
    }
    if (listed || inner.stream().anyMatch(Wrapped.Script.class::isInstance)) {
      List<Redirection> own =
          command.redirections().stream().filter(each -> !others.contains(each)).toList();
      redirections(own, command.place(), around);
    }
  }

  private ShellCommand wrapped(
      ShellCommand outer, Wrapped.Words run, List<ShellCommand> wrappers, boolean outerListed) {
    List<Assignment> assignments =
        Stream.concat(outer.assignments().stream(), run.assignments().stream()).toList();
    Span span = run.words().get(0).span().to(run.words().get(run.words().size() - 1).span());
    return new ShellCommand(
        assignments,
        run.words(),
        outerListed ? List.of() : outer.redirections(),
        span,
        outer.place(),
        wrappers,
        shell,
        0);
  }

  private void script(Wrapped.Script script, Place place, List<ShellCommand> wrappers) {
    int depth = (int) place.outward().count();
    Readers readers = new Readers(script.text(), depth);
    Sequence tree = readers.sequences.script();
    unreadable.addAll(readers.cursor.problems());
    Place inside = place.within(Role.SCRIPT, tree, 0);
    if (script.shell().isEmpty()) {
      walk.sequence(tree, inside, wrappers);
      return;
    }
    isolated(
        () -> {
          shell = script.shell().get();
          walk.sequence(tree, inside, wrappers);
        });
  }
}
