package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.StageNames;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads ARG and ENV into scopes. */
final class ScopeBuilder {

  /** Values of all variables together, in characters; small files can make long values. */
  private static final int MOST_TEXT = 1 << 23;

  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Dockerfile file;
  private final BuildInputs inputs;
  private final Expander expander;
  private final Scope global;
  private int text;

  ScopeBuilder(Dockerfile file, BuildInputs inputs) {
    this.file = file;
    this.inputs = inputs;
    this.expander = Expander.of(file, inputs);
    this.global = new Scope(Optional.empty(), inputs::undeclared);
    PredefinedArgs.platform(inputs).forEach((name, value) -> global.set(name, -1, value));
    for (Instruction instruction : file.preamble()) {
      if (instruction instanceof Arg arg) {
        arg(arg, global, name -> Optional.empty());
      }
    }
  }

  Scope global() {
    return global;
  }

  /** In the order of stages. */
  List<Scope> stages() {
    var names = new StageNames(file.stages());
    var scopes = new ArrayList<Scope>();
    for (Stage stage : file.stages()) {
      var scope = stage(stage, names, scopes);
      scopes.add(scope);
      for (Instruction instruction : stage.instructions()) {
        if (instruction instanceof Arg arg) {
          arg(arg, scope, name -> global.get(name, Integer.MAX_VALUE));
        } else if (instruction instanceof Env env) {
          env(env, scope);
        }
      }
    }
    return scopes;
  }

  private Scope stage(Stage stage, StageNames names, List<Scope> above) {
    Optional<String> base =
        stage.from().flatMap(from -> expand(from.image(), global, Integer.MAX_VALUE).known());
    Optional<Stage> parent = base.flatMap(name -> names.above(stage, name));
    if (parent.isPresent()) {
      return new Scope(Optional.of(above.get(parent.get().index())), name -> Optional.empty());
    }
    Function<String, Optional<Value>> otherwise =
        base.filter(b -> b.equals("scratch") || PlainBases.knows(b)).isPresent()
            ? this::onPlainBase
            : this::onImage;
    return new Scope(Optional.empty(), otherwise);
  }

  /** Nothing but PATH is set. */
  private Optional<Value> onPlainBase(String name) {
    return name.equals("PATH") ? Optional.of(Value.of(DEFAULT_PATH)) : inputs.undeclared(name);
  }

  private Optional<Value> onImage(String name) {
    return Optional.of(
        Value.unknown(
            "%1$s may be set by the base image; set it here: ENV %1$s=…".formatted(name)));
  }

  private void arg(Arg arg, Scope scope, Function<String, Optional<Value>> inherited) {
    int offset = arg.span().start();
    for (KeyValue pair : arg.pairs()) {
      String name = pair.key().raw().toString();
      String given = inputs.args().get(name);
      if (given != null) {
        set(scope, name, offset, Value.of(given));
      } else if (pair.value().isPresent()) {
        set(scope, name, offset, expand(pair.value().get(), scope, offset + 1));
      } else {
        Optional<Value> outer = inherited.apply(name);
        boolean known = scope.get(name, offset + 1).filter(Value::isKnown).isPresent();
        if (outer.isPresent()) {
          set(scope, name, offset, outer.get());
        } else if (!known) {
          set(scope, name, offset, missing(name));
        }
      }
    }
  }

  private static Value missing(String argument) {
    return Value.unknown(
        "the build argument %1$s has no value; give it with <buildArgs><%1$s>…</%1$s></buildArgs>, or a default: ARG %1$s=…"
            .formatted(argument));
  }

  /** All names and values of one ENV see what was before it. */
  private void env(Env env, Scope scope) {
    int offset = env.span().start();
    for (KeyValue pair : env.pairs()) {
      Optional<String> name = expand(pair.key(), scope, offset).known();
      Value value =
          pair.value()
              .map(v -> expand(v, scope, offset))
              .orElse(Value.unknown("no value is written"));
      name.ifPresent(n -> set(scope, n, offset, value));
    }
  }

  private void set(Scope scope, String name, int offset, Value value) {
    text += value.known().map(String::length).orElse(0);
    boolean tooMuch = text > MOST_TEXT;
    text = Math.min(text, MOST_TEXT + 1);
    scope.set(name, offset, tooMuch ? Value.unknown("the variables hold too much text") : value);
  }

  private Value expand(Word word, Scope scope, int offset) {
    return expander.expand(word, name -> scope.get(name, offset)).value();
  }
}
