package io.github.imagehygiene.rule;

/** A fact that a rule cannot do without; what must be looked up is decided by these. */
public enum Need {
  /** The image's configuration. */
  CONFIG,
  /** The unpacked size: the engine's figure where it is exact, else the layers are read. */
  SIZE,
  /** What is in the layers. */
  LAYERS,
  /** Which layers come from the base image. */
  BASE,
  /** The figures of an earlier run. */
  BASELINE,
  /** The Maven project. */
  PROJECT,
  /** What the program {@code shellcheck} says of the scripts. */
  SHELLCHECK
}
