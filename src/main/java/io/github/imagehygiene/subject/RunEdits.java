package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.stream.IntStream;

/** Simple changes of a RUN's script; none where a change would not be so simple. */
public final class RunEdits {

  private RunEdits() {}

  /** Adds a word behind another one. */
  public static List<Edit> insert(RunScript run, ShellWord behind, String word) {
    return isShellForm(run)
        ? List.of(new Edit(Span.at(behind.span().end()), " " + word))
        : List.of();
  }

  /** Puts words into the places of others, in order. */
  public static List<Edit> replace(RunScript run, List<ShellWord> words, List<ShellWord> others) {
    return isShellForm(run)
        ? IntStream.range(0, words.size())
            .filter(i -> !words.get(i).equals(others.get(i)))
            .mapToObj(i -> new Edit(words.get(i).span(), others.get(i).text()))
            .toList()
        : List.of();
  }

  /** Runs one more command at the end. */
  public static List<Edit> append(RunScript run, String command) {
    List<Sequence.Step> steps = run.script().tree().steps();
    boolean simple =
        isShellForm(run)
            && run.at().instruction().heredocs().isEmpty()
            && run.script().isReadable()
            && !steps.isEmpty();
    if (!simple || steps.get(steps.size() - 1).after() == Operator.BACKGROUND) {
      return List.of();
    }
    int end = steps.get(steps.size() - 1).node().span().end();
    return List.of(new Edit(Span.at(end), " && " + command));
  }

  private static boolean isShellForm(RunScript run) {
    return run.at().instruction().command() instanceof ShellForm;
  }
}
