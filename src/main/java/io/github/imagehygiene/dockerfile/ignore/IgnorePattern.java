package io.github.imagehygiene.dockerfile.ignore;

import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.parse.Problems;
import io.github.imagehygiene.text.Span;
import java.util.Optional;
import java.util.stream.IntStream;

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
    // moby trims again what cleaning laid bare, such as the blank of "a /".
    String pattern = CleanPath.of((rooted ? clean.substring(1) : clean).strip());
    Optional<PathPattern> matcher = PathPattern.parse(pattern);
    if (matcher.isEmpty()) {
      problems.add(span, "not a pattern: a bracket is not closed, empty or not in order");
    }
    return matcher.map(m -> new IgnorePattern(span, includes, pattern, m));
  }

  /** Whether it may match something below a path, or what the path's own wildcards stand for. */
  boolean mayMatchBelow(String path) {
    if (pattern.contains("**") || path.contains("**")) {
      return true;
    }
    String[] own = pattern.split("/");
    String[] asked = path.split("/");
    boolean deepEnough = own.length > asked.length || own.length == asked.length && isWild(path);
    return deepEnough
        && IntStream.range(0, asked.length).allMatch(i -> mayBeSame(own[i], asked[i]));
  }

  private static boolean mayBeSame(String one, String other) {
    return one.equals(other)
        || isWild(one) && (isWild(other) || mayMatch(one, other))
        || isWild(other) && mayMatch(other, one);
  }

  private static boolean mayMatch(String pattern, String name) {
    return PathPattern.parse(pattern).map(p -> p.matches(name)).orElse(true);
  }

  private static boolean isWild(String text) {
    return text.chars().anyMatch(c -> "*?[\\".indexOf(c) >= 0);
  }

  /** Whether it matches a path or a folder above it. */
  boolean matchesOrParent(String path) {
    return matcher.matchesOrParent(path);
  }
}
