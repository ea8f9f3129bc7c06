package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.dockerfile.variables.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Runs through instructions and keeps what each sets. */
final class FinalStateBuilder {

  private final Scopes scopes;
  private final Value start;
  private Optional<Setting<User>> user = Optional.empty();
  private Optional<Setting<Workdir>> workdir = Optional.empty();
  private Optional<Placed<Shell>> shell = Optional.empty();
  private Optional<Placed<Healthcheck>> healthcheck = Optional.empty();
  private Optional<Placed<Entrypoint>> entrypoint = Optional.empty();
  private Optional<Placed<Cmd>> cmd = Optional.empty();
  private Optional<Setting<Stopsignal>> stopsignal = Optional.empty();
  private final Map<String, Setting<Env>> env = new LinkedHashMap<>();
  private final Map<String, Setting<Label>> labels = new LinkedHashMap<>();
  private final List<Setting<Expose>> ports = new ArrayList<>();
  private final List<Setting<Volume>> volumes = new ArrayList<>();
  private boolean cmdOfThisStage;

  /**
   * @param start the working directory before the first instruction
   */
  FinalStateBuilder(Scopes scopes, Value start) {
    this.scopes = scopes;
    this.start = start;
  }

  /** A stage begins. */
  void begin() {
    cmdOfThisStage = false;
  }

  void add(Stage stage) {
    stage.instructions().forEach(i -> add(stage, i));
  }

  /** What a stage does to the one that builds on it. */
  void triggers(Stage stage) {
    for (Instruction instruction : stage.instructions()) {
      if (instruction instanceof Onbuild onbuild) {
        onbuild.inner().ifPresent(inner -> add(stage, inner));
      }
    }
  }

  private void add(Stage stage, Instruction instruction) {
    if (instruction instanceof User i) {
      user = Optional.of(setting(i, stage, i.user()));
    } else if (instruction instanceof Workdir i) {
      workdir = Optional.of(new Setting<>(i, stage, i.path(), directory(i)));
    } else if (instruction instanceof Shell i) {
      shell = Optional.of(placed(stage, i));
    } else if (instruction instanceof Healthcheck i) {
      healthcheck = Optional.of(placed(stage, i));
    } else if (instruction instanceof Entrypoint i) {
      entrypoint = Optional.of(placed(stage, i));
      cmd = cmdOfThisStage ? cmd : Optional.empty();
    } else if (instruction instanceof Cmd i) {
      cmd = Optional.of(placed(stage, i));
      cmdOfThisStage = true;
    } else if (instruction instanceof Stopsignal i) {
      stopsignal = Optional.of(setting(i, stage, i.signal()));
    } else if (instruction instanceof Env i) {
      pairs(i, stage, i.pairs(), env::put);
    } else if (instruction instanceof Label i) {
      pairs(i, stage, i.pairs(), labels::put);
    } else if (instruction instanceof Expose i) {
      i.ports().forEach(w -> ports.add(setting(i, stage, w)));
    } else if (instruction instanceof Volume i) {
      i.paths().forEach(w -> volumes.add(setting(i, stage, w)));
    }
  }

  private <I extends Instruction> void pairs(
      I by, Stage stage, List<KeyValue> pairs, BiConsumer<String, Setting<I>> put) {
    for (KeyValue pair : pairs) {
      Optional<String> name = scopes.value(pair.key(), by).known().filter(n -> !n.isEmpty());
      if (name.isPresent() && pair.value().isPresent()) {
        put.accept(name.get(), setting(by, stage, pair.value().get()));
      }
    }
  }

  /** A relative path continues the one before. */
  private Value directory(Workdir instruction) {
    Value written = scopes.value(instruction.path(), instruction);
    Optional<String> path = written.known();
    if (path.isEmpty() || WorkingDirectory.isAbsolute(path.get())) {
      return path.map(WorkingDirectory::normalise).map(Value::of).orElse(written);
    }
    Value before = workdir.map(Setting::value).orElse(start);
    return before.known().map(b -> WorkingDirectory.join(b, path.get())).orElse(before);
  }

  private <I extends Instruction> Setting<I> setting(I by, Stage stage, Word word) {
    return new Setting<>(by, stage, word, scopes.value(word, by));
  }

  private static <I extends Instruction> Placed<I> placed(Stage stage, I instruction) {
    return new Placed<>(stage, instruction, Optional.empty());
  }

  FinalState build(Optional<ImageUse> base) {
    return new FinalState(
        base,
        user,
        workdir,
        shell,
        healthcheck,
        entrypoint,
        cmd,
        stopsignal,
        Collections.unmodifiableMap(env),
        Collections.unmodifiableMap(labels),
        List.copyOf(ports),
        List.copyOf(volumes));
  }
}
