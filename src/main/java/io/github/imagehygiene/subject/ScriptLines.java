package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.HereDocument;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a source in which a RUN gives a shell its script. */
public final class ScriptLines {

  private ScriptLines() {}

  /**
   * The lines as they stand in the source, without the blanks before. Comments and what heredocs
   * give to a command as its input are left out, as is all of the exec form.
   */
  public static Stream<Span> of(RunScript run, SourceText source) {
    Run instruction = run.at().instruction();
    if (!(instruction.command() instanceof ShellForm)) {
      return Stream.empty();
    }
    NavigableMap<Integer, Integer> input = endsByStart(input(run));
    int first = source.position(instruction.span().start()).line();
    int last = source.position(instruction.span().end()).line();
    return IntStream.rangeClosed(first, last)
        .mapToObj(line -> code(source, source.line(line)))
        .flatMap(Optional::stream)
        .filter(line -> !isWithin(input, line.start()));
  }

  /** How far any of the spans reaches that begin there or before, by where they begin. */
  private static NavigableMap<Integer, Integer> endsByStart(List<Span> spans) {
    var ends = new TreeMap<Integer, Integer>();
    int end = 0;
    for (Span span : spans.stream().sorted().toList()) {
      end = Math.max(end, span.end());
      ends.put(span.start(), end);
    }
    return ends;
  }

  private static boolean isWithin(NavigableMap<Integer, Integer> ends, int offset) {
    var before = ends.floorEntry(offset);
    return before != null && offset < before.getValue();
  }

  /** The heredocs that are no script, or none that is read. */
  private static List<Span> input(RunScript run) {
    ShellScript script = run.script();
    Stream<Span> bodies =
        run.at().instruction().heredocs().stream()
            .map(Heredoc::body)
            .filter(body -> !script.isReadable() || !body.covers(script.tree().span()));
    Stream<Span> inner =
        script.commands().stream()
            .flatMap(command -> command.redirections().stream())
            .flatMap(redirection -> redirection.document().stream())
            .map(HereDocument::span);
    return Stream.concat(bodies, inner).toList();
  }

  private static Optional<Span> code(SourceText source, Span line) {
    String text = source.slice(line);
    int start = text.length() - text.stripLeading().length();
    return start == text.length() || text.charAt(start) == '#'
        ? Optional.empty()
        : Optional.of(new Span(line.start() + start, line.end()));
  }
}
