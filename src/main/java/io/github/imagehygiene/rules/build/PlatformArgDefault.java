package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.PredefinedArgs;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/**
 * An ARG gives a platform argument a default, which overrides the value that BuildKit sets: above
 * the first FROM for FROM and every stage that declares it, in a stage for that stage
 * (moby/buildkit dockerfile2llb, {@code buildMetaArgs} and {@code dispatchArg}).
 */
record PlatformArgDefault() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("platform-arg-default").levels(Level.WARNING, Level.ERROR, Level.OFF);

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return Stream.concat(
            subject.dockerfile().preamble().stream(),
            subject.dockerfile().stages().stream().flatMap(stage -> stage.instructions().stream()))
        .filter(Arg.class::isInstance)
        .map(Arg.class::cast)
        .flatMap(
            arg ->
                arg.pairs().stream()
                    .filter(pair -> overrides(subject, arg, pair))
                    .map(pair -> finding(subject, arg, pair)));
  }

  private static boolean overrides(DockerfileSubject subject, Arg arg, KeyValue pair) {
    return PredefinedArgs.PLATFORM.contains(pair.name())
        && !subject.build().args().containsKey(pair.name())
        && pair.value().filter(value -> isConstant(subject, arg, value)).isPresent();
  }

  /** A default that is taken from what BuildKit sets is none, as {@code ${TARGETARCH:-amd64}}. */
  private static boolean isConstant(DockerfileSubject subject, Arg arg, Word value) {
    var scopes = subject.scopes();
    return scopes
        .variables(value, arg)
        .allMatch(
            use ->
                PredefinedArgs.PLATFORM.contains(use.name())
                    ? !isSet(subject, use.name(), arg)
                    : scopes.variable(use.name(), arg).filter(v -> !v.isKnown()).isEmpty());
  }

  /** Above the first FROM they are set from the beginning, in a stage where it declares them. */
  private static boolean isSet(DockerfileSubject subject, String name, Instruction at) {
    return subject.dockerfile().stageAt(at.span().start()).isEmpty()
        || subject.scopes().isDeclared(name, at);
  }

  private static Finding finding(DockerfileSubject subject, Arg arg, KeyValue pair) {
    boolean target = pair.name().startsWith("TARGET");
    return Finding.of(
            INFO.id(),
            pair.name(),
            "this default overrides the %s that BuildKit sets from %s"
                .formatted(
                    pair.name(),
                    pair.name().equals("TARGETSTAGE")
                        ? "the target stage"
                        : target
                            ? "the platform of the image"
                            : "the platform of the build machine"),
            Evidence.in(subject.dockerfile(), pair.span()))
        .instead("ARG " + pair.name());
  }
}
