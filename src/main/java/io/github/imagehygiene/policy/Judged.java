package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fingerprint;
import io.github.imagehygiene.finding.Level;
import java.util.Optional;

/** A finding, how bad the policy holds it to be, and whether it was let pass. */
public record Judged(
    Finding finding, Level level, Optional<Suppressed> suppressed, Fingerprint fingerprint) {

  /** Whether it breaks the build. */
  public boolean breaches(FailOn failOn) {
    return suppressed.isEmpty() && failOn.reachedBy(level);
  }
}
