package io.github.imagehygiene.maven;

/** What a missing engine, or a missing image on it, means for the build. */
enum OnImageUnavailable {
  /** The build is in error. */
  FAIL,
  /** One warning; the Dockerfile half decides. */
  WARN,
  /** One quiet line; the Dockerfile half decides. */
  SKIP
}
