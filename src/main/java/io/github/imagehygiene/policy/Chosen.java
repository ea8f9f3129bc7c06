package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Origin;

/** A value of the policy and who chose it: a place in the configuration, or the preset. */
public record Chosen<T>(T value, Origin origin) {}
