package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A start command that a shell reads. */
record ShellLine(ShellScript script) {

  static ShellLine of(SplicedText text) {
    return new ShellLine(ShellScript.parse(text, Shell.SH));
  }

  /** True if the shell ends by becoming the program, so that no shell stays process 1. */
  boolean endsInExec() {
    List<ShellCommand> commands = script.commands();
    return !commands.isEmpty() && isExec(commands.get(commands.size() - 1));
  }

  private static boolean isExec(ShellCommand last) {
    return !last.inSubshell() && (last.isWrappedBy("exec") || last.is("exec"));
  }

  /** The JSON form, if the line is one command whose words need no shell. */
  Optional<String> asJson() {
    boolean plain =
        script.isReadable()
            && script.commands().size() == 1
            && isPlain(script.commands().get(0))
            && script.tree().steps().size() == 1;
    return plain
        ? Optional.of(
            script.commands().get(0).words().stream()
                .map(word -> json(word.literal().orElseThrow()))
                .collect(Collectors.joining(", ", "[", "]")))
        : Optional.empty();
  }

  private static boolean isPlain(ShellCommand command) {
    return command.assignments().isEmpty()
        && command.redirections().isEmpty()
        && command.wrappers().isEmpty()
        && !command.inSubshell()
        && command.words().stream().allMatch(ShellLine::isPlain);
  }

  private static boolean isPlain(ShellWord word) {
    return word.literal().filter(text -> !text.startsWith("~")).isPresent()
        && !word.hasGlob()
        && !word.hasBraces();
  }

  private static String json(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
