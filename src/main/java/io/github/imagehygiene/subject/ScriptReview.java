package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Arg;
import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Env;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.KeyValue;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.PredefinedArgs;
import io.github.imagehygiene.dockerfile.Scopes;
import io.github.imagehygiene.dockerfile.Scripts;
import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives the scripts of a Dockerfile to a program, and finds its answers' places in the file. */
record ScriptReview(Dockerfile file, Scopes scopes, Scripts scripts) {

  ScriptNotes by(ScriptChecker checker) {
    try {
      return new ScriptNotes(
          file.instructionsAndTriggers(Instruction.class)
              .flatMap(at -> notes(at, checker))
              .toList(),
          Optional.empty());
    } catch (NotEvaluated e) {
      return new ScriptNotes(List.of(), Optional.of(e.getMessage()));
    }
  }

  private Stream<ScriptNotes.Placed> notes(Placed<Instruction> at, ScriptChecker checker) {
    var instruction = at.instruction();
    var program = program(scripts.script(instruction).shell());
    var text = scripts.text(instruction).map(ScriptReview::withoutShebang);
    if (program.isEmpty() || text.isEmpty() || text.get().toString().isBlank()) {
      return Stream.of();
    }
    var script =
        new ScriptChecker.Script(text.get().toString(), program.get(), variables(instruction));
    return checker.check(script).stream()
        .map(note -> new ScriptNotes.Placed(at.stage(), span(note, text.get()), note));
  }

  /** Those of ARG and ENV above, and those that the build always hands on. */
  private SortedSet<String> variables(Instruction instruction) {
    var names = new TreeSet<>(PredefinedArgs.PROXY);
    file.all()
        .flatMap(
            i ->
                i instanceof Arg arg
                    ? arg.pairs().stream()
                    : i instanceof Env env ? env.pairs().stream() : Stream.<KeyValue>of())
        .map(KeyValue::name)
        .distinct()
        .filter(name -> scopes.isDeclared(name, instruction))
        .forEach(names::add);
    return names;
  }

  /** What ShellCheck calls the shell; empty if it does not read that one. */
  private static Optional<String> program(Shell shell) {
    return switch (shell.dialect()) {
      case POSIX -> Optional.of(shell.program().equals("sh") ? "sh" : "dash");
      case BASH -> Optional.of("bash");
      case KSH -> Optional.of("ksh");
      case ZSH, POWERSHELL, CMD, OTHER -> Optional.empty();
    };
  }

  /** The shell is given by name; a first line that names it would no longer stand first. */
  private static SplicedText withoutShebang(SplicedText text) {
    return text.startsWith("#!", 0) ? text.slice(text.indexOf('\n', 0), text.length()) : text;
  }

  /** A place outside the text is that of the whole. */
  private static Span span(Note note, SplicedText text) {
    int start = offset(text.toString(), note.line(), note.column());
    int end = offset(text.toString(), note.endLine(), note.endColumn());
    return start < 0 || end < start ? text.span() : text.span(start, end);
  }

  /** The UTF-16 offset of a line and a column in code points; negative if there is no such. */
  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int feed = text.indexOf('\n', start);
      if (feed < 0) {
        return -1;
      }
      start = feed + 1;
    }
    int feed = text.indexOf('\n', start);
    int end = feed < 0 ? text.length() : feed;
    boolean within = line > 0 && column > 0 && column - 1 <= text.codePointCount(start, end);
    return within ? text.offsetByCodePoints(start, column - 1) : -1;
  }
}
