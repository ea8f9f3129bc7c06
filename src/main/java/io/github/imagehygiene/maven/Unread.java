package io.github.imagehygiene.maven;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file was not read. Java's own message is often but the file's name. */
final class Unread {

  private Unread() {}

  /**
   * @param what the file, and what it is to us
   */
  static UsageError because(IOException e, String what) {
    return new UsageError(what + " cannot be read: " + reason(e) + ".", e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return e instanceof FileSystemException f && f.getReason() != null
        ? f.getReason()
        : e.getMessage();
  }
}
