package io.github.imagehygiene.dockerfile.ignore;

import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.parse.Lines;
import io.github.imagehygiene.dockerfile.parse.Problems;
import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code .dockerignore} file: which paths of the build context Docker leaves out. The semantics
 * are those of moby/patternmatcher: the last pattern that matches a path, or a folder above it,
 * decides; {@code !} takes it back in.
 *
 * @param patterns in order
 * @param problems what Docker would refuse
 */
public record Dockerignore(
    SourceText source, List<IgnorePattern> patterns, List<ParseProblem> problems) {

  /** A longer file, in characters, is not read. */
  public static final int MOST_TEXT = 1 << 20;

  private static final Set<String> EVERYTHING = Set.of("*", "**", "**/*");

  public Dockerignore {
    patterns = List.copyOf(patterns);
    problems = List.copyOf(problems);
  }

  /** Reads the bytes of a file, in UTF-8. */
  public static Dockerignore load(String name, byte[] bytes) {
    return parse(SourceText.of(name, new String(bytes, StandardCharsets.UTF_8)));
  }

  /** Reads a file; a pattern that Docker refuses is a problem, and the others are still read. */
  public static Dockerignore parse(SourceText source) {
    var problems = new Problems();
    var patterns = new ArrayList<IgnorePattern>();
    if (source.length() > MOST_TEXT) {
      problems.add(Span.at(0), "the file is longer than " + MOST_TEXT + " and was not read");
      return new Dockerignore(source, patterns, problems.inOrder());
    }
    var lines = new Lines(source);
    while (lines.hasNext()) {
      Span line = lines.next();
      if (!line.isEmpty() && source.content().charAt(line.start()) == '#') {
        continue;
      }
      int start = Blank.skip(source.content(), line.start(), line.end());
      var span = new Span(start, Blank.trim(source.content(), start, line.end()));
      if (!span.isEmpty()) {
        IgnorePattern.parse(source.slice(span), span, problems).ifPresent(patterns::add);
      }
    }
    return new Dockerignore(source, patterns, problems.inOrder());
  }

  /**
   * Whether a path is left out.
   *
   * @param path relative to the build context, {@code /}-separated
   */
  public boolean excludes(String path) {
    return !CleanPath.of(path).equals(".")
        && decidedBy(path).filter(p -> !p.includes()).isPresent();
  }

  /**
   * Whether a path, and all that may lie below it, is left out: no later pattern may take anything
   * below it back in.
   */
  public boolean excludesAll(String path) {
    String clean = CleanPath.of(path);
    return clean.equals(".")
        ? patterns.stream().anyMatch(p -> EVERYTHING.contains(p.pattern()))
            && patterns.stream().noneMatch(IgnorePattern::includes)
        : excludes(clean)
            && patterns.stream().noneMatch(p -> p.includes() && p.mayMatchBelow(clean));
  }

  /** The pattern that decides about a path; empty if none is about it. */
  public Optional<IgnorePattern> decidedBy(String path) {
    String clean = CleanPath.of(path);
    boolean excluded = false;
    Optional<IgnorePattern> decisive = Optional.empty();
    for (IgnorePattern pattern : patterns) {
      if (pattern.includes() == excluded && pattern.matchesOrParent(clean)) {
        excluded = !pattern.includes();
        decisive = Optional.of(pattern);
      }
    }
    return decisive;
  }
}
