package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode.Pipeline;
import java.util.List;

/**
 * What becomes of the exit status of a command: a shell without {@code errexit} goes on behind a
 * command that failed, and a script has the status of its last command (POSIX.1-2017 XCU 2.8.2 and
 * {@code set -e}).
 */
public final class ExitStatus {

  private ExitStatus() {}

  /**
   * True if the script goes on as if nothing had happened when the command fails. False if {@code
   * ||} or a condition handles the failure, and where another rule decides: in functions,
   * substitutions, the background and before a pipe.
   */
  public static boolean isLost(ShellCommand command) {
    return !command.shell().options().errexit()
        && command.place().outward().noneMatch(ExitStatus::isHandled)
        && command.place().outward().anyMatch(ExitStatus::isFollowed);
  }

  private static boolean isHandled(Place place) {
    return switch (place.role()) {
      case CONDITION, FUNCTION, SUBSTITUTION, BACKGROUND -> true;
      case STAGE ->
          place.node() instanceof Pipeline pipeline && place.index() < pipeline.stages().size() - 1;
      case STEP ->
          place.step().node() instanceof Pipeline pipeline && pipeline.negated()
              || hasAlternative(((Sequence) place.node()).steps(), place.index());
      default -> false;
    };
  }

  /** Whether {@code ||} stands behind the step, or behind those that {@code &&} ties to it. */
  private static boolean hasAlternative(List<Sequence.Step> steps, int index) {
    int last = index;
    while (steps.get(last).after() == Operator.AND && last + 1 < steps.size()) {
      last++;
    }
    return steps.get(last).after() == Operator.OR;
  }

  /** Whether another list of commands follows that of the step. */
  private static boolean isFollowed(Place place) {
    if (place.role() != Place.Role.STEP) {
      return false;
    }
    List<Sequence.Step> steps = ((Sequence) place.node()).steps();
    return steps.subList(place.index(), steps.size() - 1).stream()
        .map(Sequence.Step::after)
        .anyMatch(operator -> operator != Operator.AND && operator != Operator.OR);
  }
}
