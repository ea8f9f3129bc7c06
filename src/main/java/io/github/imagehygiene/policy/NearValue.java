package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.SettingType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The value that somebody most likely meant who left out its unit. */
final class NearValue {

  /** As a number of bytes no limit that anybody wants. */
  private static final Pattern FEW_BYTES = Pattern.compile("[1-9]\\d{0,3}");

  private NearValue() {}

  /** What to write instead of a value that a type does not take; empty if it is taken. */
  static Optional<String> expected(SettingType<?> type, ConfigTree value) {
    String text = value instanceof ConfigTree.Text t ? t.value().strip() : "";
    if (type.read().apply(value).isEmpty()) {
      return Optional.of(
          type.expected()
              + candidates(text)
                  .filter(near -> isTaken(type, near))
                  .findFirst()
                  .map(near -> "; did you mean %s?".formatted(near))
                  .orElse(""));
    }
    // Only a size may also be written with B.
    return FEW_BYTES.matcher(text).matches() && isTaken(type, text + "B")
        ? Optional.of("a size with its unit; did you mean %sMB? (bytes: %1$sB)".formatted(text))
        : Optional.empty();
  }

  private static Stream<String> candidates(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String close = text.replaceAll("[\\s_]", "").replace(',', '.');
    return text.isEmpty()
        ? Stream.empty()
        : Stream.of(close, text + "%", close + "B", "P" + upper, "P" + upper + "D");
  }

  private static boolean isTaken(SettingType<?> type, String text) {
    return type.read().apply(new ConfigTree.Text(text, new Origin(""))).isPresent();
  }
}
