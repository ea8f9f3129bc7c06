package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while a file is read. */
final class Problems {

  private final List<ParseProblem> found = new ArrayList<>();

  void add(Span span, String message) {
    found.add(new ParseProblem(span, message));
  }

  /** In the order of their places. */
  List<ParseProblem> inOrder() {
    return found.stream().sorted(Comparator.comparing(ParseProblem::span)).toList();
  }
}
