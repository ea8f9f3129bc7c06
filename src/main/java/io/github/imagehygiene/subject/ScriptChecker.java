package io.github.imagehygiene.subject;

import java.util.List;
import java.util.SortedSet;

/** A program that finds faults in scripts. */
@FunctionalInterface
public interface ScriptChecker {

  /** There is none. */
  ScriptChecker NONE =
      scripts -> {
        throw new NotEvaluated("no program that checks scripts is at hand");
      };

  /**
   * A script as a shell would be given it.
   *
   * @param shell the shell's program: {@code sh}, {@code dash}, {@code bash} or {@code ksh}
   * @param variables names that are set before it starts
   */
  record Script(String text, String shell, SortedSet<String> variables) {}

  /** How bad the program holds a fault to be. */
  enum Severity {
    STYLE,
    INFO,
    WARNING,
    ERROR
  }

  /**
   * What the program says of a place in a script. Lines and columns are 1-based, columns in code
   * points; the end is behind the last one.
   *
   * @param code the program's id of the fault, such as {@code SC2086}
   */
  record Note(
      int line,
      int column,
      int endLine,
      int endColumn,
      Severity severity,
      String code,
      String message) {}

  /**
   * What it finds in each script, in the order of the scripts.
   *
   * @throws NotEvaluated if it is not there, fails, or takes too long
   */
  List<List<Note>> check(List<Script> scripts);
}
