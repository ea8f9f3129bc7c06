package io.github.imagehygiene.policy;

import java.time.LocalDate;
import java.util.Optional;

/** Why a finding was let pass. */
public record Suppressed(Suppression.By by, Optional<String> reason, Optional<LocalDate> until) {}
