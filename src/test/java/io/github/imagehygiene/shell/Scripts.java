package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Scripts, and what was read of them as short texts. */
public final class Scripts {

  private Scripts() {}

  public static ShellScript script(String text) {
    return ShellScript.parse(SplicedText.of(text), Shell.SH);
  }

  public static ShellCommand command(String text) {
    return script(text).commands().get(0);
  }

  /** The word behind the name of a command. */
  public static ShellWord word(String text) {
    return named(script("echo " + text), "echo").words().get(1);
  }

  public static ShellCommand named(ShellScript script, String name) {
    return script.commands().stream().filter(each -> each.is(name)).findFirst().orElseThrow();
  }

  static Set<String> optionsOf(ShellScript script, String name) {
    return named(script, name).shell().options().names();
  }

  /** The commands, each as {@link #show} has it, in order. */
  public static List<String> commands(String text) {
    return script(text).commands().stream().map(Scripts::show).toList();
  }

  /** {@code wrapper>name=value words}. */
  public static String show(ShellCommand command) {
    String wrappers =
        command.wrappers().stream()
            .map(each -> each.name().orElse("?") + ">")
            .collect(Collectors.joining());
    String assignments =
        command.assignments().stream()
            .map(each -> each.word().text() + " ")
            .collect(Collectors.joining());
    String words = command.words().stream().map(ShellWord::text).collect(Collectors.joining(" "));
    return (wrappers + assignments + words).strip();
  }
}
