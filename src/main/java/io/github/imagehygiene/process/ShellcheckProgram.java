package io.github.imagehygiene.process;

import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.ScriptChecker;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The program {@code shellcheck} (0.7 or later). Scripts go to its standard input and are run by
 * nobody. Once it failed it is not asked again, so that a run waits for it but once.
 */
public final class ShellcheckProgram implements ScriptChecker {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST_BYTES = 4_000_000;

  private static final String ABSENT =
      "shellcheck is not on the PATH; install it, or turn the rule off";

  /** About files that the script sources, and about a shell that ShellCheck reads as another. */
  private static final String EXCLUDED = "SC1090,SC1091,SC2187";

  private final Optional<Path> program;
  private final Duration longest;
  private final AtomicReference<NotEvaluated> failed = new AtomicReference<>();

  ShellcheckProgram(Optional<Path> program, Duration longest) {
    this.program = program;
    this.longest = longest;
  }

  /**
   * The one on a search path. Relative folders on it are passed over: they would be the project's.
   *
   * @param path as the variable {@code PATH} has it; may be null
   */
  public static ShellcheckProgram on(String path) {
    var folders =
        path == null ? Stream.<String>of() : Arrays.stream(path.split(File.pathSeparator));
    return new ShellcheckProgram(
        folders
            .flatMap(folder -> Stream.of("shellcheck", "shellcheck.exe").map(n -> folder + "/" + n))
            .flatMap(file -> executable(file).stream())
            .findFirst(),
        LONGEST);
  }

  private static Optional<Path> executable(String file) {
    try {
      return Optional.of(Path.of(file))
          .filter(Path::isAbsolute)
          .filter(p -> Files.isRegularFile(p) && Files.isExecutable(p));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Note> check(Script script) {
    if (failed.get() != null) {
      throw failed.get();
    }
    try {
      return ShellcheckAnswer.read(answer(script), 1);
    } catch (NotEvaluated e) {
      failed.set(e);
      throw e;
    }
  }

  /** The variables stand in a line of their own above the script. */
  private String answer(Script script) {
    var input = new StringBuilder();
    script.variables().stream()
        .filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))
        .forEach(name -> input.append("export ").append(name).append("=1;"));
    input.append('\n').append(script.text()).append('\n');

    var command = new ArrayList<String>();
    command.add(program.orElseThrow(() -> new NotEvaluated(ABSENT)).toString());
    command.addAll(List.of("--norc", "-f", "json1", "-e", EXCLUDED, "-s", script.shell(), "-"));
    try {
      return new String(
          new BoundedProcess(command, longest, MOST_BYTES)
              .run(input.toString().getBytes(StandardCharsets.UTF_8)),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new NotEvaluated("shellcheck failed: " + e.getMessage());
    }
  }
}
