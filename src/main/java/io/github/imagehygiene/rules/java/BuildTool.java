package io.github.imagehygiene.rules.java;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import java.util.Arrays;
import java.util.List;

/**
 * A build tool that behaves as if somebody sat before it, if it is not told otherwise.
 *
 * @param names of its commands
 * @param option to add
 * @param otherwise what it does without
 * @param quiet the options that make it behave, and those that only show something
 * @param properties that make it behave, as {@code -D} takes them
 * @param variable that it takes further options from
 */
record BuildTool(
    List<String> names,
    String option,
    String otherwise,
    OptionSyntax syntax,
    List<String> quiet,
    List<String> properties,
    String variable) {

  /** {@code mvn --help} of 3.9.9 and 4.0.0-rc-4. */
  private static final BuildTool MAVEN =
      new BuildTool(
          List.of("mvn", "mvnw", "mvnd"),
          "-B -ntp",
          "writes a line for each piece of a download into the build log",
          syntax("-D -P -f -s -is -gs -t -gt -l -T -b -pl -rf -ep -emp"),
          options(
              "-B --batch-mode --non-interactive -ntp --no-transfer-progress -q --quiet"
                  + " -v --version -h --help"),
          List.of(),
          "MAVEN_ARGS");

  /** {@code gradle --help} of 8.10. */
  private static final BuildTool GRADLE =
      new BuildTool(
          List.of("gradle", "gradlew"),
          "--no-daemon",
          "starts a daemon that ends with this RUN",
          syntax("-D -P -I -x -g -p -b -c -F -M"),
          options("--no-daemon --console -q --quiet -v --version -h --help -? --stop --status"),
          List.of("org.gradle.daemon=false", "org.gradle.console=plain"),
          "GRADLE_OPTS");

  static final List<BuildTool> ALL = List.of(MAVEN, GRADLE);

  boolean isRunBy(ShellCommand command) {
    return command.is(names.toArray(String[]::new));
  }

  /** Whether it is told to behave, or may be by an unknown variable. */
  boolean mayBeQuiet(ShellCommand command) {
    Arguments arguments = command.options(syntax);
    return arguments.mayHave(quiet.toArray(String[]::new))
        || arguments.values("-D").stream().anyMatch(properties::contains);
  }

  /** Whether the value of its variable tells it to behave. */
  boolean isQuiet(String options) {
    return Arrays.stream(options.strip().split("\\s+"))
        .anyMatch(
            word -> quiet.contains(word) || properties.contains(word.replaceFirst("^-D", "")));
  }

  private static List<String> options(String words) {
    return List.of(words.split(" "));
  }

  private static OptionSyntax syntax(String valued) {
    return OptionSyntax.withValues(valued.split(" "));
  }
}
