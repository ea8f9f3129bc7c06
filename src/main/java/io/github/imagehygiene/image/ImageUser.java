package io.github.imagehygiene.image;

import java.util.regex.Pattern;

/**
 * Whom a container runs as: {@code user}, {@code user:group}, {@code uid} or {@code uid:gid}, as
 * USER in a Dockerfile and {@code Config.User} of an image have it.
 *
 * @param text as written; empty: the image says nothing, so it is root
 */
public record ImageUser(String text) {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern ZERO = Pattern.compile("[+-]?0+");

  /** The part before the colon. The group says nothing of privileges: GID 0 is not root. */
  public String user() {
    int colon = text.indexOf(':');
    return (colon < 0 ? text : text.substring(0, colon)).strip();
  }

  /** The part behind the colon; empty if there is none, and the user's own group counts. */
  public String group() {
    String[] parts = text.split(":");
    return parts.length > 1 ? parts[1].strip() : "";
  }

  /** Whether that is root: nothing, {@code root}, UID 0, or Windows' administrator. */
  public boolean isRoot() {
    String user = user();
    return user.isEmpty()
        || user.equals("root")
        || ZERO.matcher(user).matches()
        || user.equalsIgnoreCase("ContainerAdministrator");
  }

  /**
   * Whether engines take a user or group for a UID or GID, which need not be in the image's files.
   */
  public static boolean isId(String name) {
    return SIGNED.matcher(name).matches();
  }

  /**
   * Whether a UID or GID is one that engines start a container with: 0 to 2147483647, as {@code
   * GetExecUser} of github.com/moby/sys/user has it, which Docker, Podman and containerd share.
   *
   * @param id a text that {@link #isId}
   */
  public static boolean isInRange(String id) {
    try {
      long number = Long.parseLong(id);
      return number >= 0 && number <= Integer.MAX_VALUE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Whether it is a UID, which alone lets Kubernetes' {@code runAsNonRoot} prove it is not root.
   */
  public boolean isNumeric() {
    return NUMBER.matcher(user()).matches();
  }
}
