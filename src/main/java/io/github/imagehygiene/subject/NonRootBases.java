package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.FactTable;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.stream.Stream;

/**
 * Base images that are known to set a user other than root; the list is {@code non-root-bases.txt}.
 */
public final class NonRootBases {

  private static final List<String> KNOWN =
      FactTable.lines(NonRootBases.class, "non-root-bases.txt");

  private NonRootBases() {}

  /**
   * @param more globs on the full reference that the user adds
   */
  public static boolean knows(ImageReference image, List<String> more) {
    String name = image.repository() + image.tag().map(t -> ":" + t).orElse("");
    return Stream.concat(KNOWN.stream(), more.stream())
        .anyMatch(
            glob -> Glob.text(glob).matches(name) || Glob.text(glob).matches(image.repository()));
  }
}
