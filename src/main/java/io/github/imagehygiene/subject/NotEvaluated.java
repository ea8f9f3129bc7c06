package io.github.imagehygiene.subject;

/**
 * A rule asked for a fact that is not known, so it neither passes nor fails.
 *
 * <p>Thrown by the accessors of a subject, so that a rule need not handle it.
 */
public final class NotEvaluated extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param why one line for the user, such as {@code layers were not read (layers=never)}
   */
  public NotEvaluated(String why) {
    super(why, null, false, false);
  }
}
