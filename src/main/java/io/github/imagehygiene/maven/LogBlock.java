package io.github.imagehygiene.maven;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.plugin.logging.Log;

/**
 * The log of one execution in a build that runs modules in parallel: kept until its end and then
 * written at once, so that lines of two modules do not mix. Lines of other plugins may still stand
 * between, as Maven's log has no blocks.
 *
 * @param log Maven's
 * @param lines not yet written
 */
record LogBlock(Log log, Queue<Runnable> lines) implements Log {

  LogBlock(Log log) {
    this(log, new ConcurrentLinkedQueue<>());
  }

  /** Writes what was kept; nobody else of the build may write at the same time. */
  void write() {
    for (Runnable line = lines.poll(); line != null; line = lines.poll()) {
      line.run();
    }
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void debug(CharSequence content) {
    lines.add(() -> log.debug(content));
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    lines.add(() -> log.debug(content, error));
  }

  @Override
  public void debug(Throwable error) {
    lines.add(() -> log.debug(error));
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public void info(CharSequence content) {
    lines.add(() -> log.info(content));
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    lines.add(() -> log.info(content, error));
  }

  @Override
  public void info(Throwable error) {
    lines.add(() -> log.info(error));
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public void warn(CharSequence content) {
    lines.add(() -> log.warn(content));
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    lines.add(() -> log.warn(content, error));
  }

  @Override
  public void warn(Throwable error) {
    lines.add(() -> log.warn(error));
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }

  @Override
  public void error(CharSequence content) {
    lines.add(() -> log.error(content));
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    lines.add(() -> log.error(content, error));
  }

  @Override
  public void error(Throwable error) {
    lines.add(() -> log.error(error));
  }
}
