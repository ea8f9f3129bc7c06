package io.github.imagehygiene.dockerfile.dump;

import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.instruction.Maintainer;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.dockerfile.variables.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions and what they come to, each in one line. */
final class InstructionText {

  private final Scopes scopes;

  InstructionText(Scopes scopes) {
    this.scopes = scopes;
  }

  String of(Instruction instruction) {
    var parts = new ArrayList<String>();
    parts.add(instruction.keyword().name());
    for (Flag flag : instruction.flags()) {
      parts.add("--" + flag.name() + flag.value().map(v -> "=" + word(v, instruction)).orElse(""));
    }
    arguments(instruction).forEach(parts::add);
    return String.join(" ", parts);
  }

  private Stream<String> arguments(Instruction i) {
    if (i instanceof From from) {
      return Stream.concat(
          Stream.of(word(from.image(), i)),
          from.name().stream().flatMap(n -> Stream.of("AS", word(n, i))));
    } else if (i instanceof Add add) {
      return words(add.sources(), Optional.of(add.target()), add.json(), i);
    } else if (i instanceof Copy copy) {
      return words(copy.sources(), Optional.of(copy.target()), copy.json(), i);
    } else if (i instanceof Volume volume) {
      return words(volume.paths(), Optional.empty(), volume.json(), i);
    } else if (i instanceof Expose expose) {
      return words(expose.ports(), Optional.empty(), false, i);
    } else if (i instanceof Shell shell) {
      return words(shell.words(), Optional.empty(), false, i);
    } else if (i instanceof Arg arg) {
      return pairs(arg.pairs(), i);
    } else if (i instanceof Env env) {
      return pairs(env.pairs(), i);
    } else if (i instanceof Label label) {
      return pairs(label.pairs(), i);
    }
    return command(i);
  }

  private Stream<String> command(Instruction i) {
    if (i instanceof Run run) {
      return form(run.command(), i);
    } else if (i instanceof Cmd cmd) {
      return form(cmd.command(), i);
    } else if (i instanceof Entrypoint entrypoint) {
      return form(entrypoint.command(), i);
    } else if (i instanceof Healthcheck check) {
      return Stream.concat(
          Stream.of(check.type().toString()), check.command().stream().flatMap(c -> form(c, i)));
    } else if (i instanceof User user) {
      return Stream.of(word(user.user(), i));
    } else if (i instanceof Workdir workdir) {
      return Stream.of(word(workdir.path(), i));
    } else if (i instanceof Stopsignal signal) {
      return Stream.of(word(signal.signal(), i));
    } else if (i instanceof Maintainer maintainer) {
      return Stream.of(word(maintainer.name(), i));
    }
    return i instanceof Onbuild ? Stream.empty() : Stream.of(quoted(i.statement().arguments()));
  }

  private Stream<String> form(CommandForm form, Instruction i) {
    return form instanceof ExecForm exec
        ? words(exec.words(), Optional.empty(), true, i)
        : Stream.of(quoted(((ShellForm) form).script()));
  }

  private Stream<String> words(
      List<Word> words, Optional<Word> last, boolean json, Instruction at) {
    var all = Stream.concat(words.stream(), last.stream()).map(w -> word(w, at));
    return json ? Stream.of(all.collect(Collectors.joining(", ", "[", "]"))) : all;
  }

  private Stream<String> pairs(List<KeyValue> pairs, Instruction at) {
    return pairs.stream()
        .map(
            p ->
                word(p.key(), at)
                    + p.value().map(v -> (p.legacy() ? " " : "=") + word(v, at)).orElse(""));
  }

  /** The word as written, and what it comes to if that is another text. */
  private String word(Word word, Instruction at) {
    String raw = word.raw().toString();
    Value value = scopes.value(word, at);
    return value.is(raw) ? quoted(raw) : quoted(raw) + "→" + value(value);
  }

  /** What the target stage ends with, a line for each part. */
  Stream<String> state(FinalState state) {
    var lines =
        Stream.<Optional<String>>of(
            state.user().map(s -> "user " + value(s.value())),
            state.workdir().map(s -> "workdir " + value(s.value())),
            state.entrypoint().map(p -> "entrypoint: " + of(p.instruction())),
            state.cmd().map(p -> "cmd: " + of(p.instruction())));
    var env =
        state.env().entrySet().stream()
            .map(e -> "env " + e.getKey() + "=" + value(e.getValue().value()));
    return Stream.concat(lines.flatMap(Optional::stream), env);
  }

  String target(ImageTarget target) {
    if (target instanceof ImageTarget.OfStage of) {
      return "stage " + of.stage().label();
    } else if (target instanceof ImageTarget.OfImage of) {
      return "image " + of.reference().normalised();
    } else if (target instanceof ImageTarget.Unresolved unresolved) {
      return "? (" + unresolved.why() + ")";
    } else if (target instanceof ImageTarget.Invalid invalid) {
      return "invalid (" + invalid.why() + ")";
    }
    return "scratch";
  }

  private String value(Value value) {
    return value instanceof Value.Unknown unknown
        ? "? (" + unknown.why() + ")"
        : quoted(value.known().orElse(""));
  }

  String quoted(CharSequence text) {
    return "\""
        + text.toString()
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + "\"";
  }
}
