package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.scripts.ReadDockerfile;
import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Compares instructions with entries of a history. Docker's builders write values with variables
 * replaced, Buildah writes them as they stand in the Dockerfile; scripts are written as they stand
 * by all of them. What is not known of a value may be anything.
 */
record Wording(ReadDockerfile dockerfile, RunWording runs) {

  static Wording of(ReadDockerfile dockerfile) {
    return new Wording(dockerfile, RunWording.of(dockerfile));
  }

  Likeness compare(Instruction instruction, HistoryLine line) {
    return Stream.concat(Stream.of(line), line.withoutMetadata().stream())
        .map(reading -> compareAsItIs(instruction, reading))
        .filter(likeness -> likeness != Likeness.DIFFERENT)
        .findFirst()
        .orElse(Likeness.DIFFERENT);
  }

  private Likeness compareAsItIs(Instruction instruction, HistoryLine line) {
    if (instruction instanceof Run run) {
      boolean may = line.is(Keyword.RUN) || line.kind().isEmpty();
      return may && runs.fits(run, line) ? Likeness.SAME : Likeness.DIFFERENT;
    }
    if (!line.is(instruction.keyword())) {
      return Likeness.DIFFERENT;
    }
    if (instruction instanceof Copy copy) {
      return copied(instruction, copy.sources(), copy.target(), line);
    } else if (instruction instanceof Add add) {
      return copied(instruction, add.sources(), add.target(), line);
    } else if (instruction instanceof Workdir workdir) {
      return folder(workdir, line);
    } else if (instruction instanceof Cmd cmd) {
      return command(cmd.command(), line);
    } else if (instruction instanceof Entrypoint entrypoint) {
      return command(entrypoint.command(), line);
    }
    var words = words(instruction);
    return words.isEmpty() ? Likeness.SAME_KIND : values(instruction, words, line.arguments());
  }

  private static List<Word> words(Instruction instruction) {
    if (instruction instanceof User user) {
      return List.of(user.user());
    } else if (instruction instanceof Volume volume) {
      return volume.paths();
    } else if (instruction instanceof Stopsignal signal) {
      return List.of(signal.signal());
    }
    return instruction instanceof Env env
        ? env.pairs().stream().flatMap(Wording::words).toList()
        : List.of();
  }

  private static Stream<Word> words(KeyValue pair) {
    return Stream.concat(Stream.of(pair.key()), pair.value().stream());
  }

  private Likeness values(Instruction at, List<Word> words, String said) {
    return values(
        at instanceof Env, words.stream().map(word -> value(word, at)).toList(), raw(words), said);
  }

  /**
   * @param pairs whether {@code A b} and {@code A=b} are one
   */
  private static Likeness values(
      boolean pairs, List<Optional<String>> values, String raw, String said) {
    UnaryOperator<String> even = text -> pairs ? text.replace("=", "") : text;
    String text = Squeezed.text(even.apply(said));
    if (Squeezed.text(even.apply(raw)).equals(text)) {
      return Likeness.SAME;
    }
    var known = Squeezed.of(values.stream().map(value -> value.map(even)).toList());
    return !known.fits(text)
        ? Likeness.DIFFERENT
        : known.says() ? Likeness.SAME : Likeness.SAME_KIND;
  }

  /** The classic builder names what was copied by its hash. */
  private Likeness copied(Instruction at, List<Word> sources, Word target, HistoryLine line) {
    int in = line.arguments().lastIndexOf(" in ");
    if (line.classic() && in >= 0) {
      return values(at, List.of(target), line.arguments().substring(in + " in ".length()));
    }
    var words = Stream.concat(sources.stream(), Stream.of(target)).toList();
    var values = new ArrayList<>(words.stream().map(word -> value(word, at)).toList());
    if (!at.heredocs().isEmpty()) {
      // BuildKit has <<NAME of each behind the other sources, wherever it stands.
      values.add(sources.size(), Optional.empty());
    }
    return values(false, values, raw(words), withoutOptions(line.arguments()));
  }

  private static String withoutOptions(String arguments) {
    int at = 0;
    while (arguments.startsWith("--", at)) {
      int blank = arguments.indexOf(' ', at);
      if (blank < 0) {
        return "";
      }
      at = blank + 1;
    }
    return arguments.substring(at);
  }

  /** Docker's builders write the whole path, Buildah what the Dockerfile has. */
  private Likeness folder(Workdir workdir, HistoryLine line) {
    String said = clean(line.arguments());
    String written = clean(workdir.path().raw().toString());
    Optional<String> path = value(workdir.path(), workdir).map(Wording::clean);
    if (said.equals(written) || path.filter(said::equals).isPresent()) {
      return Likeness.SAME;
    }
    if (path.isEmpty() || path.get().startsWith("..")) {
      return Likeness.SAME_KIND;
    }
    boolean below = !path.get().startsWith("/") && said.endsWith("/" + path.get());
    return below ? Likeness.SAME : Likeness.DIFFERENT;
  }

  /** Without what does not count in a path; what climbs above its beginning stays as it is. */
  private static String clean(String path) {
    String text = Squeezed.text(path);
    boolean relative = !text.startsWith("/") && !text.startsWith("..");
    String whole = WorkingDirectory.normalise(relative ? "/" + text : text);
    return relative ? whole.substring(1) : whole;
  }

  /** A JSON array's escapes are kept by some builders, others write what they stand for. */
  private Likeness command(CommandForm form, HistoryLine line) {
    String said = line.squeezed();
    boolean fits =
        form instanceof ExecForm exec
            ? Stream.of(script(exec), dockerfile.source().slice(exec.span()))
                .map(Squeezed::text)
                .anyMatch(said::equals)
            : said.endsWith(Squeezed.text(script(form)));
    return fits ? Likeness.SAME : Likeness.DIFFERENT;
  }

  static String script(CommandForm form) {
    return form instanceof ExecForm exec
        ? raw(exec.words())
        : ((io.github.imagehygiene.dockerfile.syntax.ShellForm) form).script().toString();
  }

  static String raw(List<Word> words) {
    return String.join(" ", words.stream().map(word -> word.raw().toString()).toList());
  }

  private Optional<String> value(Word word, Instruction at) {
    return dockerfile.scopes().value(word, at).known();
  }
}
