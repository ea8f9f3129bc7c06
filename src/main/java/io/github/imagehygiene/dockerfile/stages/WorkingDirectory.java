package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.variables.Value;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Paths as WORKDIR reads them. */
public final class WorkingDirectory {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  /** As long as Linux takes a path. */
  private static final int LONGEST = 4096;

  private WorkingDirectory() {}

  /**
   * True from the root, also that of a Windows drive, or with such a drive. Behind the drive the
   * backslash may be gone, read as an escape: {@code C:\app} comes to {@code C:app}.
   */
  public static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || DRIVE.matcher(path).matches();
  }

  /** A relative path below another. */
  public static Value join(String base, String path) {
    return base.length() + path.length() > LONGEST
        ? Value.unknown("the working directory is longer than " + LONGEST + " characters")
        : Value.of(normalise(base + "/" + path));
  }

  /** Without {@code .}, {@code ..} and empty parts; Windows paths stay as they are. */
  public static String normalise(String path) {
    if (!path.startsWith("/")) {
      return path;
    }
    var parts = new ArrayDeque<String>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
