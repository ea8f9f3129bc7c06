package io.github.imagehygiene.report.console;

import io.github.imagehygiene.finding.Level;

/** Takes console output a line at a time. */
@FunctionalInterface
public interface LineSink {

  /**
   * @param level how the build log should rank it: error, warning or info
   * @param text without a line break
   */
  void line(Level level, String text);
}
