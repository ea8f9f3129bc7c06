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
 * The program {@code shellcheck} (0.7 or later). It is given many scripts at once, since it takes
 * longer to start than to read one; they are run by nobody. Once it failed it is not asked again,
 * so that a run waits for it but once.
 */
public final class ShellcheckProgram implements ScriptChecker {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST_BYTES = 16_000_000;

  /** So many that neither their names nor the answer get too long. */
  private static final int MOST_AT_ONCE = 100;

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
  public List<List<Note>> check(List<Script> scripts) {
    if (failed.get() != null) {
      throw failed.get();
    }
    try {
      var file = program.orElseThrow(() -> new NotEvaluated(ABSENT)).toString();
      var notes = new ArrayList<List<Note>>();
      for (int i = 0; i < scripts.size(); i += MOST_AT_ONCE) {
        notes.addAll(ask(file, scripts.subList(i, Math.min(scripts.size(), i + MOST_AT_ONCE))));
      }
      return notes;
    } catch (NotEvaluated e) {
      failed.set(e);
      throw e;
    }
  }

  private List<List<Note>> ask(String file, List<Script> scripts) {
    try (var folder = ScriptFolder.of(scripts)) {
      var command = new ArrayList<>(List.of(file, "--norc", "-f", "json1", "-e", EXCLUDED, "--"));
      folder.files().forEach(path -> command.add(path.toString()));
      byte[] answer = new BoundedProcess(command, longest, MOST_BYTES).run(new byte[0]);
      var notes =
          ShellcheckAnswer.read(new String(answer, StandardCharsets.UTF_8), ScriptFolder.ABOVE);
      return folder.files().stream()
          .map(path -> notes.getOrDefault(path.getFileName().toString(), List.of()))
          .toList();
    } catch (IOException e) {
      throw new NotEvaluated("shellcheck failed: " + e.getMessage());
    }
  }
}
