package io.github.imagehygiene.report;

import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the image's history says of how a layer came to be, for reading only. */
final class LayerHistory {

  private static final int LONGEST = 4_000;

  /** {@code |2 TOKEN=… VERSION=… /bin/sh -c …}: build arguments, which may be secrets. */
  private static final Pattern ARGUMENTS =
      Pattern.compile("^((?:RUN )?)\\|\\d+ .*?(?=/\\S+ -\\S*c )", Pattern.DOTALL);

  private LayerHistory() {}

  /** Empty if the history does not tell plainly which of its entries made a layer. */
  static Optional<String> createdBy(ImageConfig config, int layer) {
    var makers =
        config.history().stream()
            .filter(entry -> !entry.emptyLayer().orElse(true))
            .map(HistoryEntry::createdBy)
            .toList();
    return makers.size() == config.diffIds().size()
        ? Optional.of(makers.get(layer)).filter(text -> !text.isEmpty()).map(LayerHistory::shown)
        : Optional.empty();
  }

  private static String shown(String text) {
    String bare = ARGUMENTS.matcher(text).replaceFirst("$1");
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
  }
}
