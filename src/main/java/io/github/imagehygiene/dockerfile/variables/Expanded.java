package io.github.imagehygiene.dockerfile.variables;

import java.util.Optional;
import java.util.Set;

/**
 * A word with its variables replaced.
 *
 * @param used variables that it names and that are set, in the order of use
 * @param unset variables that it names and that are not set
 * @param error why Docker refuses it: a quote never closed, a substitution that it does not know
 */
public record Expanded(Value value, Set<String> used, Set<String> unset, Optional<String> error) {}
