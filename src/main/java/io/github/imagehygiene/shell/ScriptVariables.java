package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Assignments;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.ShellNode.Compound;
import io.github.imagehygiene.shell.syntax.ShellNode.For;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a script makes of the variables that it finds: which value each has where a command runs. A
 * variable that may have been changed on one way and not on another is not known.
 */
public final class ScriptVariables {

  private static final Set<String> DECLARES =
      Set.of("export", "readonly", "declare", "typeset", "local");
  private static final Set<String> CHANGES =
      Set.of("read", "unset", "getopts", "mapfile", "readarray");

  private static final OptionSyntax PRINTF = OptionSyntax.withValues("-v").beforeOperands();

  /** UTF-16 units of a value; a script must not double its variables without end. */
  private static final int LONGEST = 1 << 14;

  private final Function<String, Optional<String>> outside;
  private final Map<String, List<Change>> changes = new HashMap<>();

  ScriptVariables(List<ShellCommand> commands, Function<String, Optional<String>> outside) {
    this.outside = outside;
    commands.forEach(this::follow);
  }

  /** The values that variables have when the shell expands the words of that command. */
  public Function<String, Optional<String>> at(ShellCommand command) {
    return name -> value(name, command);
  }

  /** The variables that the script changes on some way. */
  Set<String> names() {
    return changes.keySet();
  }

  private void follow(ShellCommand command) {
    command
        .place()
        .outward()
        .filter(place -> place.role() == Role.LOOP)
        .forEach(place -> loopVariable(place).ifPresent(name -> lose(name, command)));
    if (command.words().isEmpty()) {
      command.assignments().forEach(each -> assign(each, command));
    } else if (command.name().filter(DECLARES::contains).isPresent()) {
      command
          .arguments()
          .forEach(word -> Assignments.argument(word).ifPresent(a -> assign(a, command)));
    } else if (command.name().filter(CHANGES::contains).isPresent()) {
      command.args().forEach(name -> lose(name, command));
    } else if (command.is("printf")) {
      command.options(PRINTF).values("-v").forEach(name -> lose(name, command));
    }
  }

  private static Optional<String> loopVariable(Place place) {
    return place.node() instanceof Compound node && node.block() instanceof For loop
        ? loop.name().flatMap(ShellWord::literal)
        : Optional.empty();
  }

  private void assign(Assignment assignment, ShellCommand command) {
    Optional<String> before =
        assignment.append() ? value(assignment.name(), command) : Optional.of("");
    Optional<String> value =
        before
            .flatMap(text -> assignment.value().value(at(command)).map(text::concat))
            .filter(text -> text.length() <= LONGEST && command.before() != Operator.OR);
    change(assignment.name(), new Change(command.order(), value, command.place()));
  }

  private void lose(String name, ShellCommand command) {
    List<Change> all = changes.getOrDefault(name, List.of());
    if (all.isEmpty() || all.get(all.size() - 1).value().isPresent()) {
      change(name, new Change(command.order() - 1, Optional.empty(), command.place()));
    }
  }

  private void change(String name, Change change) {
    changes.computeIfAbsent(name, key -> new ArrayList<>()).add(change);
  }

  private Optional<String> value(String name, ShellCommand command) {
    List<Change> all = changes.getOrDefault(name, List.of());
    int last = behind(all, command.order()) - 1;
    if (last < 0) {
      return outside.apply(name);
    }
    Change change = all.get(last);
    return change.value().filter(value -> change.alwaysBefore(command.place()));
  }

  /** How many of the changes, which are in order, come before that command or are its own. */
  private static int behind(List<Change> changes, int order) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (changes.get(middle).order() <= order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A variable got a value that is known, or not, by a command in that place. */
  private record Change(int order, Optional<String> value, Place place) {

    /** True if what runs in that place behind the change has seen it happen. */
    boolean alwaysBefore(Place other) {
      Optional<Place> block = place.outward().filter(each -> each.role() != Role.STEP).findFirst();
      return block.isEmpty() || other.outward().anyMatch(each -> each == block.get());
    }
  }
}
