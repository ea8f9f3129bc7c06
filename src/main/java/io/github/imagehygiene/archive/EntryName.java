package io.github.imagehygiene.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Names within an archive: relative, {@code /}-separated, never above its top. */
final class EntryName {

  private static final int LONGEST_SHOWN = 120;

  private EntryName() {}

  /** The name in its shortest form ({@code ./a//b} is {@code a/b}); empty if it climbs. */
  static Optional<String> normalise(String name) {
    return name.contains("..") && ("/" + name + "/").contains("/../")
        ? Optional.empty()
        : resolve("", name);
  }

  /**
   * Where a symlink leads.
   *
   * @param link normalised name of the symlink
   * @return empty if it is absolute or leads out of the archive
   */
  static Optional<String> follow(String link, String target) {
    return resolve(link.substring(0, link.lastIndexOf('/') + 1), target);
  }

  /** The name without control characters. */
  static String printable(String name) {
    return name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
  }

  /** The name as a message shows it: printable and not too long. */
  static String shown(String name) {
    String clean = printable(name);
    return clean.length() <= LONGEST_SHOWN ? clean : clean.substring(0, LONGEST_SHOWN) + "…";
  }

  private static Optional<String> resolve(String folder, String name) {
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + name).split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
