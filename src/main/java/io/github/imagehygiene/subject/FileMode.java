package io.github.imagehygiene.subject;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a mode as {@code chmod} takes it, octal or symbolic, grants that is not harmless (chmod(1)
 * of GNU coreutils 9.5).
 *
 * @param writers who may write
 * @param setId whether a program runs as the owner or group of its file
 * @param sticky whether only owners may delete what is in the folder
 * @param runs whether somebody may run the file
 */
public record FileMode(Set<Who> writers, boolean setId, boolean sticky, boolean runs) {

  /** Whom a mode tells apart. */
  public enum Who {
    OWNER('u', 0200),
    GROUP('g', 020),
    OTHERS('o', 02);

    private final char letter;
    private final int write;

    Who(char letter, int write) {
      this.letter = letter;
      this.write = write;
    }
  }

  private static final Pattern OCTAL = Pattern.compile("[0-7]{1,5}");
  private static final Pattern CLAUSE =
      Pattern.compile("([ugoa]*+)((?:[-+=](?:[ugo]|[rwxXst]*+))++)");
  private static final Pattern GRANT = Pattern.compile("[+=]([rwxXst]+)");

  public FileMode {
    writers = Set.copyOf(writers);
  }

  /** Reads a mode; empty if it is none. */
  public static Optional<FileMode> parse(String text) {
    if (OCTAL.matcher(text).matches()) {
      int bits = Integer.parseInt(text, 8);
      return Optional.of(
          new FileMode(
              all(who -> (bits & who.write) != 0),
              (bits & 06000) != 0,
              (bits & 01000) != 0,
              (bits & 0111) != 0));
    }
    var clauses = Arrays.stream(text.split(",", -1)).map(CLAUSE::matcher).toList();
    return clauses.stream().allMatch(Matcher::matches)
        ? Optional.of(
            new FileMode(
                all(who -> clauses.stream().anyMatch(c -> isFor(c, who) && grants(c, 'w'))),
                clauses.stream().anyMatch(c -> !c.group(1).matches("o+") && grants(c, 's')),
                clauses.stream().anyMatch(c -> grants(c, 't')),
                clauses.stream().anyMatch(c -> grants(c, 'x'))))
        : Optional.empty();
  }

  private static Set<Who> all(Predicate<Who> writer) {
    return Arrays.stream(Who.values()).filter(writer).collect(Collectors.toSet());
  }

  /** Where nobody is named the umask decides, which leaves the owner what it has. */
  private static boolean isFor(Matcher clause, Who who) {
    String named = clause.group(1);
    return named.isEmpty()
        ? who == Who.OWNER
        : named.indexOf('a') >= 0 || named.indexOf(who.letter) >= 0;
  }

  private static boolean grants(Matcher clause, char bit) {
    return GRANT
        .matcher(clause.group(2))
        .results()
        .anyMatch(grant -> grant.group(1).indexOf(bit) >= 0);
  }
}
