package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.ConfigUnreadable;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Turns what a goal throws into Maven's exceptions. An {@link Error} would end the whole build,
 * also with {@code --fail-at-end}; of a module that is too big or nested too deeply the others need
 * to know nothing.
 */
final class GoalErrors {

  private GoalErrors() {}

  /** What a goal does. */
  @FunctionalInterface
  interface Work {
    void run() throws UsageError, ConfigUnreadable, MojoExecutionException, MojoFailureException;
  }

  static void translated(Work work, Log log) throws MojoExecutionException, MojoFailureException {
    try {
      work.run();
    } catch (UsageError | ConfigUnreadable e) {
      log.debug(e);
      throw new MojoExecutionException(e.getMessage());
    } catch (StackOverflowError e) {
      throw new MojoExecutionException(
          "the configuration, a policy file or a Dockerfile is nested too deeply to be read;"
              + " remove levels of it");
    } catch (OutOfMemoryError e) {
      // All that the goal held is let go here, so there is room again to say so.
      throw new MojoExecutionException(
          "what is inspected needs more than Java's %d MB of memory; give Maven more, such as MAVEN_OPTS=-Xmx2g"
              .formatted(Runtime.getRuntime().maxMemory() >> 20));
    }
  }
}
