package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.ImageUser;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of {@code /etc/passwd} or {@code /etc/group} as container engines read it
 * (github.com/moby/sys/user, which Docker, Podman and containerd share): blanks around the line
 * count for nothing, there are no comments, and fields that are absent or no number are 0.
 *
 * @param id UID or GID; empty if there is none, which engines take for 0
 */
public record Account(String name, OptionalLong id) {

  /** Longest line that the engines' scanner takes, in bytes; they refuse the file otherwise. */
  private static final int LONGEST = 64 << 10;

  /** The account of a line of a file; empty if the line names none. */
  static Optional<Account> read(String line) {
    String[] fields = line.strip().split(":", -1);
    return fields[0].isEmpty() || line.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Account(fields[0], fields.length > 2 ? number(fields[2]) : none()));
  }

  /** The account of a {@link #note}. */
  static Account of(String note) {
    int colon = note.lastIndexOf(':');
    return new Account(note.substring(0, colon), number(note.substring(colon + 1)));
  }

  /** Name and number, which is all that is kept of the line. */
  String note() {
    return name + ":" + (id.isPresent() ? id.getAsLong() : "");
  }

  /** Whether it is one of the image's own, and no reference to NIS and no comment. */
  boolean isOwn() {
    return "+-#".indexOf(name.charAt(0)) < 0;
  }

  /** What engines run a container of that name as. */
  public long effectiveId() {
    return id.orElse(0);
  }

  /** What engines take a text for, if they take it for a UID or GID rather than a name. */
  static OptionalLong number(String text) {
    if (!ImageUser.isId(text)) {
      return none();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.of(text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }
}
