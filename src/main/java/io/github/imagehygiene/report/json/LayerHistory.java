package io.github.imagehygiene.report.json;

import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.inspect.Shown;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the image's history says of how a layer came to be, for reading only. */
final class LayerHistory {

  private static final int LONGEST = 4_000;

  /** {@code |2 TOKEN=… VERSION=… /bin/sh -c …}: build arguments, which may be secrets. */
  private static final Pattern ARGUMENTS =
      Pattern.compile("^((?:RUN )?)\\|\\d+ .*?(?=/\\S+ -\\S*c )", Pattern.DOTALL);

  private LayerHistory() {}

  /** Empty if the entry that made a layer does not say. */
  static Optional<String> createdBy(HistoryEntry maker, Shown shown) {
    return Optional.of(maker.createdBy())
        .filter(text -> !text.isEmpty())
        .map(text -> shown(shown.line(ARGUMENTS.matcher(text).replaceFirst("$1"))));
  }

  private static String shown(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
