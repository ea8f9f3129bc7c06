package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The image's environment switches a program to how its developers run it. */
record DebugModeEnabled() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("debug-mode-enabled")
          .levels(Level.WARNING, Level.ERROR, Level.OFF)
          .peers("S4507");

  /** A variable and the values by which it switches. */
  private record Switch(Pattern name, Pattern value) {

    static Switch of(String name, String value) {
      return new Switch(pattern(name), pattern(value));
    }

    private static Pattern pattern(String text) {
      return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    boolean isOf(String variable) {
      return name.matcher(variable).matches();
    }

    boolean isOn(String variable, String given) {
      return isOf(variable) && value.matcher(given.strip()).matches();
    }
  }

  private static final List<Switch> SWITCHES =
      List.of(
          Switch.of("(?:.*[_.-])?DEBUG", "true|yes|on|1"),
          Switch.of("(?:.*[_.-])?ENV(?:IRONMENT)?", "dev|devel|develop|development"),
          Switch.of(
              "JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|JAVA_OPTS(?:_APPEND)?|CATALINA_OPTS",
              "(?:.*\\s)?(?:-agentlib:jdwp=|-Xrunjdwp:).*"),
          Switch.of("XDEBUG_MODE", "(?!off$).+"),
          Switch.of(
              "SPRING_PROFILES_ACTIVE|QUARKUS_PROFILE|MICRONAUT_ENVIRONMENTS",
              "(?:.*,)?\\s*(?:dev|development|local)\\s*(?:,.*)?"),
          Switch.of("LOGGING_LEVEL_ROOT|QUARKUS_LOG_LEVEL", "debug|trace|all"));

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.state().stream()
        .flatMap(state -> state.env().entrySet().stream())
        .flatMap(
            env ->
                switchedOn(env.getKey(), env.getValue())
                    .map(value -> finding(subject, env.getKey(), env.getValue(), value))
                    .stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject.state().stream()
        .flatMap(state -> state.env().entrySet().stream())
        .filter(env -> SWITCHES.stream().anyMatch(s -> s.isOf(env.getKey())))
        .flatMap(env -> UnknownValue.of(subject, env.getValue()));
  }

  private static Optional<String> switchedOn(String name, Setting<Env> set) {
    return set.value().known().filter(v -> SWITCHES.stream().anyMatch(s -> s.isOn(name, v)));
  }

  private static Finding finding(
      DockerfileSubject subject, String name, Setting<Env> set, String value) {
    return Finding.of(
            INFO.id(),
            name,
            "%s=%s runs the program as its developers do".formatted(name, value),
            Evidence.at(subject.source(), set.stage(), set.word().span()))
        .instead("the value given to the container where it is wanted");
  }
}
