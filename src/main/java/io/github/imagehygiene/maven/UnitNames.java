package io.github.imagehygiene.maven;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Gives each image of a module a name of its own. */
final class UnitNames {

  private UnitNames() {}

  /** An image that is named twice is told apart by its platform or archive, else by a number. */
  static List<ImageUnit> distinct(List<ImageUnit> units) {
    var taken = new HashSet<String>();
    var named = new ArrayList<ImageUnit>();
    for (ImageUnit unit : units) {
      boolean alone = units.stream().filter(u -> u.name().equals(unit.name())).count() == 1;
      String name =
          alone
              ? unit.name()
              : unit.name()
                  + unit.platform().map(p -> " (" + p + ")").orElse("")
                  + unit.archive().map(a -> " (" + a + ")").orElse("");
      String own = name;
      for (int number = 2; !taken.add(own); number++) {
        own = name + " #" + number;
      }
      named.add(unit.named(own));
    }
    return named;
  }
}
