package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A shell that is started as a command (POSIX.1-2017 XCU sh, bash manual 6.1).
 *
 * @param shell the shell, with the options that its flags set
 * @param commandString true if the first operand is a script ({@code -c})
 * @param input true if the script is read from standard input
 */
record ShellInvocation(
    Shell shell, boolean commandString, boolean input, List<ShellWord> operands) {

  private static final Set<String> TAKE_A_FILE = Set.of("--rcfile", "--init-file");

  /**
   * @param words the name of the shell and its arguments
   */
  static ShellInvocation read(List<ShellWord> words) {
    List<String> flags = new ArrayList<>();
    boolean commandString = false;
    boolean input = false;
    int next = 1;
    while (next < words.size() && isFlag(words.get(next).prefix())) {
      String flag = words.get(next++).prefix();
      if (flag.equals("--")) {
        break;
      }
      boolean letters = !flag.startsWith("--");
      commandString |= letters && flag.indexOf('c') > 0;
      input |= letters && flag.indexOf('s') > 0;
      if (letters) {
        flags.add(flag);
      }
      boolean takesName = letters && (flag.indexOf('o') > 0 || flag.indexOf('O') > 0);
      if ((takesName || TAKE_A_FILE.contains(flag)) && next < words.size()) {
        flags.add(words.get(next++).prefix());
      }
    }
    if (next < words.size() && words.get(next).is("-")) {
      next++; // as old shells have it, a lone dash ends the flags
    }
    List<ShellWord> operands = words.subList(next, words.size());
    Shell shell = Shell.named(words.get(0).prefix()).with(flags);
    return new ShellInvocation(
        shell, commandString, input || operands.isEmpty() && !commandString, operands);
  }

  private static boolean isFlag(String text) {
    return text.length() > 1 && (text.startsWith("-") || text.startsWith("+"));
  }
}
