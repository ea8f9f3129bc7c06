package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.FactTable;
import java.util.Set;

/**
 * Base images that are known to set no variable but {@code PATH}; the list is {@code
 * plain-bases.txt}.
 */
public final class PlainBases {

  private static final Set<String> KNOWN =
      Set.copyOf(FactTable.sourced(PlainBases.class, "plain-bases.txt"));

  private PlainBases() {}

  public static boolean knows(String image) {
    return ImageReference.parse(image)
        .map(ImageReference::repository)
        .filter(KNOWN::contains)
        .isPresent();
  }
}
