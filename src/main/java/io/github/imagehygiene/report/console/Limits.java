package io.github.imagehygiene.report.console;

import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.RuleChoice;
import io.github.imagehygiene.rule.Setting;
import java.util.Optional;
import java.util.function.Predicate;

/** The limits that a policy sets, by the name of the setting. */
record Limits(Policy policy) {

  /** The value, if a rule that is on has it and it is not left open. */
  Optional<String> of(String setting) {
    return of(setting, RuleChoice::isOn);
  }

  /** The same of a rule that the user turned on. */
  Optional<String> named(String setting) {
    return of(setting, choice -> choice.isOn() && choice.byUser());
  }

  private Optional<String> of(String setting, Predicate<RuleChoice> chosen) {
    return policy.rules().values().stream()
        .filter(chosen)
        .flatMap(
            choice ->
                choice.rule().settings().stream()
                    .filter(s -> s.name().equals(setting))
                    .flatMap(s -> value(s, choice).stream()))
        .findFirst();
  }

  private static <T> Optional<String> value(Setting<T> setting, RuleChoice choice) {
    T value = choice.settings().get(setting);
    Optional<?> given = value instanceof Optional<?> open ? open : Optional.of(value);
    return given.map(Object::toString);
  }

  /** A measured figure, with its limit behind it if there is one. */
  String beside(String measured, String setting) {
    return of(setting).map(limit -> measured + " of " + limit).orElse(measured);
  }
}
