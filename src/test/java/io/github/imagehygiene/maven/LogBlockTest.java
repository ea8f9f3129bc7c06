package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;

class LogBlockTest {

  private final Log log = mock(Log.class);
  private final LogBlock block = new LogBlock(log);
  private final Exception cause = new IllegalStateException();

  @Test
  void linesOfAllLevelsAreKeptAndThenWrittenInTheirOrder() {
    block.debug("a");
    block.info("b");
    block.warn("c", cause);
    block.error(cause);
    verifyNoMoreInteractions(log);
    block.write();
    var order = inOrder(log);
    order.verify(log).debug("a");
    order.verify(log).info("b");
    order.verify(log).warn("c", cause);
    order.verify(log).error(cause);
    verifyNoMoreInteractions(log);
  }

  @Test
  void noLineIsWrittenTwice() {
    block.info("a");
    block.write();
    block.info("b");
    block.write();
    verify(log).info("a");
    verify(log).info("b");
    verifyNoMoreInteractions(log);
  }

  @Test
  void levelsThatMavenDoesNotShowStayKnown() {
    when(log.isDebugEnabled()).thenReturn(true);
    assertThat(block.isDebugEnabled()).isTrue();
    assertThat(block.isInfoEnabled()).isFalse();
    when(log.isErrorEnabled()).thenReturn(true);
    assertThat(block.isErrorEnabled()).isTrue();
    assertThat(block.isWarnEnabled()).isFalse();
  }
}
