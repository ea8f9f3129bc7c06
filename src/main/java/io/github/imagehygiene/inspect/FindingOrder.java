package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.text.Span;
import java.util.Comparator;

/** The order in which findings are reported: by file and place, those without a place last. */
final class FindingOrder {

  static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding, Boolean>comparing(f -> f.inDockerfile().isEmpty())
          .thenComparing(f -> f.inDockerfile().map(e -> e.source().name()).orElse(""))
          .thenComparing(f -> f.inDockerfile().map(e -> e.span()).orElse(Span.at(0)))
          .thenComparing(Finding::rule)
          .thenComparing(Finding::key)
          .thenComparing(Finding::message);

  private FindingOrder() {}
}
