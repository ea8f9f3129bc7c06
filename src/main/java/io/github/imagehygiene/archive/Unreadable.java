package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says what a failure means for the one who gave us the archive. */
final class Unreadable {

  private static final String ADVICE = "save the image again";

  private Unreadable() {}

  /** It is not what was written once. */
  static ImageUnreadable damaged(String what) {
    return damaged(what, null);
  }

  /**
   * @param cause may be null
   */
  static ImageUnreadable damaged(String what, Throwable cause) {
    return new ImageUnreadable(what, ADVICE, cause);
  }

  /**
   * @param place where in the archive, as the end of a clause; may be empty
   */
  static ImageUnreadable because(String label, IOException e, String place) {
    if (e instanceof AccessDeniedException) {
      return new ImageUnreadable(label + ": may not be read: permission denied", e);
    }
    String what =
        e instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    boolean isOurs = e.getCause() instanceof OutOfMemoryError;
    String message = label + ": " + EntryName.printable(what) + place;
    return isOurs
        ? new ImageUnreadable(message + "; give Maven more with -Xmx", e)
        : damaged(message, e);
  }
}
