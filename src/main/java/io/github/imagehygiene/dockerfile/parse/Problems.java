package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while a file is read. */
public final class Problems {

  private final List<ParseProblem> found = new ArrayList<>();
  private boolean foreign;

  public void add(Span span, String message) {
    found.add(new ParseProblem(span, message));
  }

  /** Adds what is wrong in Docker's own language, but may be right in an extension of it. */
  void addIfDocker(Span span, String message) {
    if (!foreign) {
      add(span, message);
    }
  }

  void clear() {
    found.clear();
  }

  /** Says that a frontend other than Docker's reads the file. */
  void foreign() {
    foreign = true;
  }

  /** In the order of their places. */
  public List<ParseProblem> inOrder() {
    return found.stream().sorted(Comparator.comparing(ParseProblem::span)).toList();
  }
}
