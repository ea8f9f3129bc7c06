package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * A line of a {@code .dockerignore} file.
 *
 * @param span of the line without blanks around
 * @param includes whether {@code !} stands before it
 * @param pattern cleaned, without {@code !} and without a leading slash
 */
public record IgnorePattern(Span span, boolean includes, String pattern, PathPattern matcher) {

  static Optional<IgnorePattern> parse(String line, Span span, Problems problems) {
    boolean includes = line.startsWith("!");
    String written = includes ? line.substring(1).strip() : line;
    String clean = CleanPath.of(written);
    if (written.isEmpty() || includes && clean.equals("/")) {
      problems.add(span, "a pattern must follow !");
      return Optional.empty();
    }
    boolean rooted = clean.length() > 1 && clean.startsWith("/");
    String pattern = rooted ? clean.substring(1).strip() : clean;
    Optional<PathPattern> matcher = PathPattern.parse(pattern);
    if (matcher.isEmpty()) {
      problems.add(span, "not a pattern: a bracket is not closed, empty or not in order");
    }
    return matcher.map(m -> new IgnorePattern(span, includes, pattern, m));
  }

  /** Whether it may match something below a path; a wildcard may. */
  boolean mayMatchBelow(String path) {
    return pattern.startsWith(path + "/") || pattern.matches("(?s).*[*?\\[\\\\].*");
  }

  /** Whether it matches a path or a folder above it. */
  boolean matchesOrParent(String path) {
    if (matcher.matches(path)) {
      return true;
    }
    int slash = path.indexOf('/');
    while (slash > 0) {
      if (matcher.matches(path.substring(0, slash))) {
        return true;
      }
      slash = path.indexOf('/', slash + 1);
    }
    return false;
  }
}
