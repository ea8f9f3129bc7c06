package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says what an I/O failure means for the one who gave us the archive. */
final class Unreadable {

  private Unreadable() {}

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
    String advice = isOurs ? "; give Maven more with -Xmx" : "; save the image again";
    return new ImageUnreadable(label + ": " + EntryName.printable(what) + place + advice, e);
  }
}
