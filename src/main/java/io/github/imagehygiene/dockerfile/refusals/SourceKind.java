package io.github.imagehygiene.dockerfile.refusals;

import java.util.regex.Pattern;

/**
 * What ADD does with a source, told by its name (Dockerfile reference, "ADD"). Docker itself looks
 * into local files to find out whether they are archives it unpacks.
 */
public enum SourceKind {
  /** Downloaded. */
  URL,
  /** Cloned. */
  GIT,
  /** Unpacked, if it is local and a tar file, compressed or not. */
  ARCHIVE,
  /** Copied as it is, as COPY does. */
  PLAIN;

  private static final Pattern GIT_REPOSITORY =
      Pattern.compile(
          "(git|ssh)://.*|git@[^/]+:.*|https?://[^?#]+\\.git/?([?#].*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern REMOTE =
      Pattern.compile("(https?|ftps?)://.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ARCHIVE_NAME =
      Pattern.compile(
          ".*\\.(tar([.*][^/]*)?|t(gz|bz|bz2|b2|xz|zst|lz|pz|az|z)|gz|bz2|xz|z|lz|lzma|zst)",
          Pattern.CASE_INSENSITIVE);

  /** The kind of a source, its variables replaced. */
  public static SourceKind of(String source) {
    if (GIT_REPOSITORY.matcher(source).matches()) {
      return GIT;
    } else if (REMOTE.matcher(source).matches()) {
      return URL;
    }
    return ARCHIVE_NAME.matcher(source).matches() ? ARCHIVE : PLAIN;
  }
}
