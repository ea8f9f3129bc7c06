package io.github.imagehygiene.maven;

/**
 * The goal was used wrongly, or cannot do its work: what the user must change. Becomes a {@code
 * MojoExecutionException} (BUILD ERROR); the message is all that is shown.
 */
final class UsageError extends Exception {

  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }

  UsageError(String message, Throwable cause) {
    super(message, cause);
  }
}
