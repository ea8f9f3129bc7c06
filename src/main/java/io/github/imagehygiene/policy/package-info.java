/**
 * What the user wants (preset, policies, levels, settings, suppressions, {@code failOn}), read from
 * layers of configuration, and what that makes of the findings: the verdict.
 */
package io.github.imagehygiene.policy;
