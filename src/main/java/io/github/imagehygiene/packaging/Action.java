package io.github.imagehygiene.packaging;

/** What a command of a package manager does. */
public enum Action {
  INSTALL,
  /** Fetches the list of what could be installed, as {@code apt-get update}. */
  REFRESH,
  UPGRADE,
  DISTRIBUTION_UPGRADE,
  REMOVE,
  /** Anything else. */
  OTHER
}
