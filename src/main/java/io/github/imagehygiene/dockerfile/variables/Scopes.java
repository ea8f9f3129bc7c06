package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which variable has which value where.
 *
 * <p>An ARG above the first FROM is seen by FROM, and by a stage that declares it again. In a stage
 * ARG and ENV are seen below where they stand, the later one wins, and stages that build on it
 * inherit both. What nobody sets is empty where nothing can set it (FROM, a stage on {@code
 * scratch}); elsewhere the base image may set it, so it is unknown. An ARG without default that the
 * build is not told to pass is unknown too.
 */
public final class Scopes {

  private static final int MOST_NAMES = 200;

  private final Dockerfile file;
  private final Expander expander;
  private final Scope global;
  private final Scope defaults;
  private final List<Scope> stages;

  private Scopes(Dockerfile file, BuildInputs inputs, Scope global, List<Scope> stages) {
    this.file = file;
    this.expander = Expander.of(file, inputs);
    this.global = global;
    this.defaults = DefaultArgs.scope(file, inputs);
    this.stages = stages;
  }

  public static Scopes of(Dockerfile file, BuildInputs inputs) {
    var builder = new ScopeBuilder(file, inputs);
    Scope global = builder.global();
    return new Scopes(file, inputs, global, builder.stages());
  }

  /** A word of an instruction with its variables replaced. */
  public Value value(Word word, Instruction at) {
    return expand(word, at).value();
  }

  /** A word of an instruction with its variables replaced, and which variables those are. */
  public Expanded expand(Word word, Instruction at) {
    Scope scope = scope(at);
    boolean from = scope == global && at instanceof From;
    int offset = from ? Integer.MAX_VALUE : at.span().start();
    return expander.expand(word, name -> scope.get(name, offset));
  }

  /** A word with its variables replaced, those of unknown value by some text. */
  public Value filled(Word word, Instruction at, String unknown) {
    Scope scope = scope(at);
    int offset = at instanceof From ? Integer.MAX_VALUE : at.span().start();
    return expander
        .expand(word, name -> scope.get(name, offset).map(v -> v.isKnown() ? v : Value.of(unknown)))
        .value();
  }

  /** The image that FROM names in a build that is given no arguments. */
  public Value withDefaults(From from) {
    return expander.expand(from.image(), name -> defaults.get(name, Integer.MAX_VALUE)).value();
  }

  /** The variables that a word names though nothing sets them, in the order of use. */
  public Stream<VariableUse> undefined(Word word, Instruction at) {
    return places(word, expand(word, at).unset().stream());
  }

  /** The variables that a word names, set or not. */
  public Stream<VariableUse> variables(Word word, Instruction at) {
    Expanded expanded = expand(word, at);
    return places(word, Stream.concat(expanded.used().stream(), expanded.unset().stream()));
  }

  private static Stream<VariableUse> places(Word word, Stream<String> names) {
    var uses = VariableUse.firsts(word);
    return names.filter(uses::containsKey).map(uses::get);
  }

  /** Whether ARG or ENV sets a variable above an instruction, in its stage or one below that. */
  public boolean isDeclared(String name, Instruction at) {
    return scope(at).isBound(name, at.span().start());
  }

  /** Some names of variables that ARG and ENV set for a stage, for suggestions. */
  public Stream<String> names(Instruction at) {
    return Stream.concat(Stream.of("PATH"), scope(at).names()).limit(MOST_NAMES);
  }

  /** What a variable is where an instruction stands; empty if it is not set. */
  public Optional<Value> variable(String name, Instruction at) {
    return scope(at).get(name, at instanceof From ? Integer.MAX_VALUE : at.span().start());
  }

  /** The part above the first FROM has the scope that FROM sees. */
  private Scope scope(Instruction at) {
    return at instanceof From
        ? global
        : file.stageAt(at.span().start()).map(stage -> stages.get(stage.index())).orElse(global);
  }
}
