package io.github.imagehygiene.report;

/** A report cannot be written. The message says which, where, why, and what to do. */
public final class ReportUnwritable extends Exception {

  private static final long serialVersionUID = 1L;

  ReportUnwritable(String message, Throwable cause) {
    super(message, cause);
  }
}
