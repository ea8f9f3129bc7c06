package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Programs to which a dollar sign in an argument means something. */
final class ArgumentExpansion {

  /**
   * Interpreters of the text that they are given, programs that hand it to a shell, and those that
   * fill in templates; as their manuals have it.
   */
  private static final Set<String> READ_TEXT =
      Set.of(
          "ansible",
          "awk",
          "cmd",
          "cmd.exe",
          "confd",
          "consul-template",
          "csh",
          "dockerize",
          "egrep",
          "elvish",
          "envsubst",
          "execlineb",
          "expect",
          "fish",
          "gawk",
          "gomplate",
          "grep",
          "groovy",
          "jq",
          "logstash",
          "make",
          "mawk",
          "mongo",
          "mongosh",
          "mysql",
          "npm",
          "npx",
          "nu",
          "parallel",
          "pnpm",
          "powershell",
          "powershell.exe",
          "psql",
          "pwsh",
          "runuser",
          "screen",
          "script",
          "sed",
          "ssh",
          "su",
          "tclsh",
          "tcsh",
          "tmux",
          "xonsh",
          "yarn",
          "yq");

  /** Options behind which an interpreter reads a program, by its name without version. */
  private static final Map<String, Set<String>> TEXT_OPTIONS =
      Map.of(
          "python", Set.of("-c"),
          "perl", Set.of("-e", "-E", "-ne", "-pe"),
          "ruby", Set.of("-e", "-ne", "-pe"),
          "node", Set.of("-e", "-p", "-pe", "--eval", "--print"),
          "bun", Set.of("-e", "-p", "--eval", "--print", "run", "x"),
          "deno", Set.of("eval"),
          "php", Set.of("-r", "-B", "-R", "-E"),
          "lua", Set.of("-e"),
          "Rscript", Set.of("-e"));

  /**
   * Programs that replace {@code ${name}} in properties they are given: Spring in its environment,
   * Maven and Gradle in theirs.
   */
  private static final Set<String> FILL_PLACEHOLDERS =
      Set.of("java", "mvn", "mvnw", "gradle", "gradlew");

  private ArgumentExpansion() {}

  /** Whether the program may itself replace the variable, or mean something else by it. */
  static boolean mayExpand(ShellCommand command, ShellWord word, ExecVariable variable) {
    String name = command.name().orElse("");
    boolean property = word.text().matches("(?s)(?:-D|--)[^=$]+=.*");
    return READ_TEXT.contains(name)
        || name.toLowerCase(Locale.ROOT).matches(".*entry-?point.*")
        || command.args().stream()
            .anyMatch(
                TEXT_OPTIONS.getOrDefault(name.replaceFirst("(?<![-.0-9])[-.0-9]+$", ""), Set.of())
                    ::contains)
        || FILL_PLACEHOLDERS.contains(name) && variable.braces() && property;
  }
}
