package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.scripts.Scripts;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.variables.PredefinedArgs;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives the scripts of a Dockerfile to a program, and finds its answers' places in the file. */
record ScriptReview(Dockerfile file, Scopes scopes, Scripts scripts) {

  /** Each is looked for at each script. */
  private static final int MOST_NAMES = 500;

  /**
   * A script and where it stands.
   *
   * @param text with its places in the file
   */
  private record Asked(Stage stage, SplicedText text, ScriptChecker.Script script) {}

  ScriptNotes by(ScriptChecker checker) {
    var names = names();
    var asked =
        file.instructionsAndTriggers(Instruction.class)
            .flatMap(at -> asked(at, names).stream())
            .toList();
    try {
      return new ScriptNotes(asked.isEmpty() ? List.of() : notes(asked, checker), Optional.empty());
    } catch (NotEvaluated e) {
      return new ScriptNotes(List.of(), Optional.of(e.getMessage()));
    }
  }

  private static List<ScriptNotes.Placed> notes(List<Asked> asked, ScriptChecker checker) {
    var answers = checker.check(asked.stream().map(Asked::script).toList());
    return IntStream.range(0, asked.size())
        .boxed()
        .flatMap(i -> answers.get(i).stream().map(note -> placed(asked.get(i), note)))
        .toList();
  }

  private static ScriptNotes.Placed placed(Asked asked, Note note) {
    return new ScriptNotes.Placed(asked.stage(), span(note, asked.text()), note);
  }

  private Optional<Asked> asked(Placed<Instruction> at, List<String> names) {
    var instruction = at.instruction();
    var program = program(scripts.script(instruction).shell());
    var text = scripts.text(instruction).map(ScriptReview::withoutShebang);
    if (program.isEmpty() || text.isEmpty() || text.get().toString().isBlank()) {
      return Optional.empty();
    }
    var script =
        new ScriptChecker.Script(
            text.get().toString(), program.get(), variables(names, instruction));
    return Optional.of(new Asked(at.stage(), text.get(), script));
  }

  /** Of all variables that ARG and ENV set anywhere. */
  private List<String> names() {
    return file.all()
        .flatMap(
            i ->
                i instanceof Arg arg
                    ? arg.pairs().stream()
                    : i instanceof Env env ? env.pairs().stream() : Stream.<KeyValue>of())
        .map(KeyValue::name)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  /** Those of ARG and ENV above, and those that the build always hands on. */
  private SortedSet<String> variables(List<String> names, Instruction instruction) {
    var declared = new TreeSet<>(PredefinedArgs.PROXY);
    names.stream().filter(name -> scopes.isDeclared(name, instruction)).forEach(declared::add);
    return declared;
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
