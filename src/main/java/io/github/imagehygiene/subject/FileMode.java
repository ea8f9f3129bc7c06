package io.github.imagehygiene.subject;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mode as {@code chmod} takes it, octal or symbolic, grants that is not harmless (chmod(1)
 * of GNU coreutils 9.5).
 *
 * @param othersWrite whether whoever is neither owner nor of the group may write
 * @param setId whether a program runs as the owner or group of its file
 * @param sticky whether only owners may delete what is in the folder
 */
public record FileMode(boolean othersWrite, boolean setId, boolean sticky) {

  private static final Pattern OCTAL = Pattern.compile("[0-7]{1,5}");
  private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)");
  private static final Pattern GRANT = Pattern.compile("[+=]([rwxXst]+)");

  /** Reads a mode; empty if it is none. */
  public static Optional<FileMode> parse(String text) {
    if (OCTAL.matcher(text).matches()) {
      int bits = Integer.parseInt(text, 8);
      return Optional.of(new FileMode((bits & 02) != 0, (bits & 06000) != 0, (bits & 01000) != 0));
    }
    var clauses = Arrays.stream(text.split(",", -1)).map(CLAUSE::matcher).toList();
    return clauses.stream().allMatch(Matcher::matches)
        ? Optional.of(
            new FileMode(
                clauses.stream().anyMatch(c -> c.group(1).matches(".*[oa].*") && grants(c, 'w')),
                clauses.stream().anyMatch(c -> !c.group(1).matches("o+") && grants(c, 's')),
                clauses.stream().anyMatch(c -> grants(c, 't'))))
        : Optional.empty();
  }

  private static boolean grants(Matcher clause, char bit) {
    return GRANT
        .matcher(clause.group(2))
        .results()
        .anyMatch(grant -> grant.group(1).indexOf(bit) >= 0);
  }
}
