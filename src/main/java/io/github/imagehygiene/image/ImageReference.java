package io.github.imagehygiene.image;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An image name as the distribution specification's reference grammar has it: {@code
 * [host[:port]/]path[:tag][@digest]}.
 *
 * @param host registry with its port, if one is written; {@code ubuntu} and {@code library/ubuntu}
 *     have none
 * @param path repository path without the host
 */
public record ImageReference(
    Optional<String> host, String path, Optional<String> tag, Optional<Digest> digest) {

  private static final String SEPARATED = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final Pattern PATH = Pattern.compile(SEPARATED + "(?:/" + SEPARATED + ")*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

  /** The grammar of references is narrower than that of digests. */
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32,}");

  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-zA-Z0-9]++(?:(?:\\.|-++)[a-zA-Z0-9]++)*+|\\[[a-fA-F0-9:]+])(?::[0-9]+)?");
  private static final Set<String> DOCKER_HUB =
      Set.of("index.docker.io", "registry-1.docker.io", "hub.docker.com");
  private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{12,64})");
  private static final int LONGEST_NAME = 255;

  /** Reads a reference; empty if the text is none. */
  public static Optional<ImageReference> parse(String text) {
    if (text.length() > 1024) {
      return Optional.empty();
    }
    String rest = text;
    Optional<Digest> digest = Optional.empty();
    int at = rest.indexOf('@');
    if (at >= 0) {
      digest = Digest.parse(rest.substring(at + 1)).filter(d -> HEX.matcher(d.hex()).matches());
      if (digest.isEmpty()) {
        return Optional.empty();
      }
      rest = rest.substring(0, at);
    }
    Optional<String> tag = Optional.empty();
    int colon = rest.lastIndexOf(':');
    if (colon > rest.lastIndexOf('/')) {
      tag = Optional.of(rest.substring(colon + 1));
      if (!TAG.matcher(tag.get()).matches()) {
        return Optional.empty();
      }
      rest = rest.substring(0, colon);
    }
    int slash = rest.indexOf('/');
    Optional<String> host = Optional.empty();
    if (slash > 0 && isHost(rest.substring(0, slash))) {
      host = Optional.of(rest.substring(0, slash));
      rest = rest.substring(slash + 1);
    }
    boolean right = rest.length() <= LONGEST_NAME && PATH.matcher(rest).matches();
    return right ? Optional.of(new ImageReference(host, rest, tag, digest)) : Optional.empty();
  }

  /** What is wrong with a text that is not a reference, as a clause; empty if it is one. */
  public static Optional<String> problem(String text) {
    if (parse(text).isPresent()) {
      return Optional.empty();
    }
    boolean lowerCaseHelps = parse(text.toLowerCase(Locale.ROOT)).isPresent();
    return Optional.of(
        lowerCaseHelps
            ? "only the tag may have upper-case letters"
            : "expected [host[:port]/]path[:tag][@digest]");
  }

  /** The hexadecimal digits of an image's id or its beginning; empty if the text is none. */
  public static Optional<String> idDigits(String text) {
    var matcher = ID.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The same without tag and digest. */
  public ImageReference untagged() {
    return new ImageReference(host, path, Optional.empty(), Optional.empty());
  }

  /** Docker's rule: the first part is a host if it has a dot or a colon, or is localhost. */
  private static boolean isHost(String first) {
    boolean looks =
        first.contains(".")
            || first.contains(":")
            || first.equals("localhost")
            || !first.toLowerCase(Locale.ROOT).equals(first);
    return looks && HOST.matcher(first).matches();
  }

  /** The registry that serves it: {@code docker.io} where none is written. */
  public String registry() {
    return host.filter(h -> !DOCKER_HUB.contains(h)).orElse("docker.io");
  }

  /** The repository in full: {@code ubuntu} is {@code docker.io/library/ubuntu}. */
  public String repository() {
    boolean official = registry().equals("docker.io") && !path.contains("/");
    return registry() + "/" + (official ? "library/" : "") + path;
  }

  /** The repository in full with tag and digest as far as they are written. */
  public String normalised() {
    return repository() + tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
  }

  @Override
  public String toString() {
    return host.map(h -> h + "/").orElse("")
        + path
        + tag.map(t -> ":" + t).orElse("")
        + digest.map(d -> "@" + d).orElse("");
  }
}
