package io.github.imagehygiene.rules;

import io.github.imagehygiene.subject.ScriptChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what ShellCheck calls SC2046 and SC2086 in simple scripts, where there is no ShellCheck.
 */
final class FakeShellcheck implements ScriptChecker {

  private static final Pattern SUBSTITUTION = Pattern.compile("(?<= )\\$\\([^)]*\\)");
  private static final Pattern VARIABLE = Pattern.compile("(?<= )\\$[a-z]+");

  @Override
  public List<List<Note>> check(List<Script> scripts) {
    return scripts.stream().map(FakeShellcheck::check).toList();
  }

  private static List<Note> check(Script script) {
    var notes = new ArrayList<Note>();
    var lines = script.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      find(SUBSTITUTION, lines[i], i + 1, Severity.WARNING, "SC2046", notes);
      find(VARIABLE, lines[i], i + 1, Severity.INFO, "SC2086", notes);
    }
    return notes;
  }

  private static void find(
      Pattern fault, String line, int number, Severity severity, String code, List<Note> notes) {
    String message =
        code.equals("SC2046")
            ? "Quote this to prevent word splitting."
            : "Double quote to prevent globbing and word splitting.";
    fault
        .matcher(line)
        .results()
        .forEach(
            m ->
                notes.add(
                    new Note(
                        number,
                        column(line, m.start()),
                        number,
                        column(line, m.end()),
                        severity,
                        code,
                        message)));
  }

  /** In code points, as ShellCheck counts. */
  private static int column(String line, int offset) {
    return line.codePointCount(0, offset) + 1;
  }
}
