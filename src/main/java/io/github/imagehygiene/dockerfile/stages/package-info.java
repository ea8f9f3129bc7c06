/**
 * Which stages the target needs, what each builds on or copies from, and the state that a stage
 * ends in: user, working directory, ports, start command.
 */
package io.github.imagehygiene.dockerfile.stages;
