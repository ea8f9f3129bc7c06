package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Keyword;
import io.github.imagehygiene.image.HistoryEntry;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kind of instruction that a history entry tells of. Known wordings: the classic builder's and
 * Podman's {@code /bin/sh -c #(nop) COPY file:… in /} and {@code /bin/sh -c apt-get …}, BuildKit's
 * {@code COPY . / # buildkit} and {@code RUN |1 A=b /bin/sh -c … # buildkit}.
 */
final class HistoryKind {

  private static final Pattern NOP =
      Pattern.compile("^.*?#\\(nop\\)\\s+([A-Za-z]+)\\b.*", Pattern.DOTALL);
  private static final Pattern KEYWORD = Pattern.compile("^([A-Z]+)\\b.*", Pattern.DOTALL);

  private HistoryKind() {}

  /** Empty if the entry tells of no instruction of a Dockerfile. */
  static Optional<Keyword> of(HistoryEntry entry) {
    String text = entry.createdBy().strip();
    var nop = NOP.matcher(text);
    if (nop.matches()) {
      return Keyword.of(nop.group(1));
    }
    var plain = KEYWORD.matcher(text);
    Optional<Keyword> keyword = plain.matches() ? Keyword.of(plain.group(1)) : Optional.empty();
    if (keyword.isPresent()) {
      return keyword;
    }
    boolean shell = text.startsWith("/") || text.startsWith("|") || text.contains(" -c ");
    return shell ? Optional.of(Keyword.RUN) : Optional.empty();
  }
}
