package io.github.imagehygiene.provenance;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.FactTable;
import io.github.imagehygiene.text.Glob;
import java.util.List;

/** Base images of whose configuration something is known without looking at them. */
public enum KnownBases {
  /** They set no user, and run as root. */
  ROOT("root-bases.txt"),
  /** They set a user other than root. */
  NON_ROOT("non-root-bases.txt"),
  /** They set a working directory other than {@code /}. */
  WITH_WORKDIR("workdir-bases.txt");

  private final List<String> globs;

  KnownBases(String table) {
    this.globs = FactTable.sourced(KnownBases.class, table);
  }

  /**
   * @param more globs on the full reference that the user adds
   */
  public boolean know(ImageReference image, List<String> more) {
    return match(image, globs) || match(image, more);
  }

  /** Whether one of some globs is about an image. */
  public static boolean match(ImageReference image, List<String> globs) {
    String name = image.repository() + image.tag().map(t -> ":" + t).orElse("");
    return globs.stream()
        .map(Glob::text)
        .anyMatch(glob -> glob.matches(name) || glob.matches(image.repository()));
  }
}
