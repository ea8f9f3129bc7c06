package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The effective policy in words, for {@code mvn -X}. */
final class PolicyText {

  private PolicyText() {}

  static List<String> lines(Policy policy) {
    var lines = new ArrayList<String>();
    lines.add(line("preset", policy.preset().value().word(), policy.preset().origin()));
    lines.add(line("failOn", policy.failOn().value().word(), policy.failOn().origin()));
    policy.rules().values().stream()
        .filter(choice -> choice.isOn() || choice.byUser())
        .flatMap(PolicyText::rule)
        .forEach(lines::add);
    long off = policy.rules().values().stream().filter(c -> !c.isOn() && !c.byUser()).count();
    if (off > 0) {
      lines.add(
          "%d more rules: off (%s)".formatted(off, "preset " + policy.preset().value().word()));
    }
    policy.suppressions().stream().map(PolicyText::suppression).forEach(lines::add);
    return lines;
  }

  private static Stream<String> rule(RuleChoice choice) {
    var level = choice.level();
    return Stream.of(
            Stream.of(line(choice.rule().id().value(), level.value().word(), level.origin())),
            choice.codes().entrySet().stream()
                .map(
                    e ->
                        "  "
                            + line(e.getKey(), e.getValue().value().word(), e.getValue().origin())),
            choice.rule().settings().stream().map(s -> "  " + setting(s, choice.settings())))
        .flatMap(lines -> lines);
  }

  private static <T> String setting(Setting<T> setting, Settings settings) {
    var given = settings.given().get(setting.name());
    String value = setting.type().show().apply(settings.get(setting));
    return line(
        setting.name(),
        value.isEmpty() ? "nothing" : value,
        given != null ? given.origin() : "preset " + settings.preset().word());
  }

  private static String suppression(Suppression suppression) {
    String reason = suppression.reason().map(r -> ", reason: " + r).orElse("");
    String until = suppression.until().map(d -> ", until " + d).orElse("");
    String what = suppression.id() + suppression.scope().describe() + reason + until;
    return line("suppressed", what, suppression.origin());
  }

  private static String line(String name, String value, Object origin) {
    return String.format(Locale.ROOT, "%s: %s (%s)", name, value, origin);
  }
}
