package io.github.imagehygiene.dockerfile.parse;

import java.util.ArrayList;

/** Paths as Go's {@code filepath.Clean} makes them. */
public final class CleanPath {

  private CleanPath() {}

  /** Without {@code .}, empty parts and those that {@code ..} takes back; never empty. */
  public static String of(String path) {
    boolean rooted = path.startsWith("/");
    var parts = new ArrayList<String>();
    for (String part : path.split("/")) {
      boolean up = part.equals("..");
      int last = parts.size() - 1;
      if (up && last >= 0 && !parts.get(last).equals("..")) {
        parts.remove(last);
      } else if (!part.isEmpty() && !part.equals(".") && !(up && rooted)) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
