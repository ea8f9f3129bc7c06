package io.github.imagehygiene.buildplugins;

import java.util.List;
import java.util.Optional;

/**
 * A goal that builds an image, as an execution in the POM runs it.
 *
 * @param name with the plugin's prefix, such as {@code docker:build}
 * @param execution id of the execution
 * @param phase that it runs in; empty: the goal has no default phase and the execution names none,
 *     so that it never runs
 * @param destination where the goal leaves the image
 */
public record BuildGoal(
    String name, String execution, Optional<String> phase, Destination destination) {

  /** Where a goal leaves the image that it builds. */
  public enum Destination {
    ENGINE,
    ARCHIVE,
    /** It is pushed, and no engine of this machine has it. */
    REGISTRY
  }

  /** Those of Maven's default lifecycle, in order. */
  private static final List<String> PHASES =
      List.of(
          "validate",
          "initialize",
          "generate-sources",
          "process-sources",
          "generate-resources",
          "process-resources",
          "compile",
          "process-classes",
          "generate-test-sources",
          "process-test-sources",
          "generate-test-resources",
          "process-test-resources",
          "test-compile",
          "process-test-classes",
          "test",
          "prepare-package",
          "package",
          "pre-integration-test",
          "integration-test",
          "post-integration-test",
          "verify",
          "install",
          "deploy");

  BuildGoal into(Destination other) {
    return new BuildGoal(name, execution, phase, other);
  }

  /** Whether it runs in a phase after that one; false if either is not of the default lifecycle. */
  public boolean runsAfter(String other) {
    int at = PHASES.indexOf(other);
    return at >= 0 && phase.map(PHASES::indexOf).filter(i -> i > at).isPresent();
  }
}
