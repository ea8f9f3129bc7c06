package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;

/** Maven goes on with other modules after an exception of its own kind, but after no error. */
class GoalErrorsTest {

  @Test
  void aStackOverflowIsAnErrorOfThisModuleAlone() {
    assertThatThrownBy(() -> translated(() -> endless(0)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("nested too deeply to be read; remove levels of it")
        .hasNoCause();
  }

  @Test
  void aFullHeapIsAnErrorOfThisModuleAlone() {
    assertThatThrownBy(() -> translated(GoalErrorsTest::full))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageMatching("what is inspected needs more than Java's \\d+ MB of memory; .*-Xmx2g");
  }

  @Test
  void aWrongConfigurationIsItsMessageAlone() {
    assertThatThrownBy(() -> translated(GoalErrorsTest::wrong))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("write it so")
        .hasNoCause();
  }

  @Test
  void aBreachStaysOne() {
    var breach = new MojoFailureException("breached");
    assertThatThrownBy(
            () ->
                translated(
                    () -> {
                      throw breach;
                    }))
        .isSameAs(breach);
  }

  private static void translated(GoalErrors.Work work) throws Exception {
    GoalErrors.translated(work, mock(Log.class));
  }

  private static int endless(int depth) {
    return 1 + endless(depth + 1);
  }

  private static void full() {
    var all = new ArrayList<long[]>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new long[Integer.MAX_VALUE]);
    }
    assertThat(all).isEmpty();
  }

  private static void wrong() throws UsageError {
    throw new UsageError("write it so");
  }
}
