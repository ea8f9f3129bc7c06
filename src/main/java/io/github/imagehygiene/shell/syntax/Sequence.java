package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;
import java.util.List;

/** Steps that run one after the other, as their operators allow. */
public record Sequence(List<Step> steps, Span span) implements ShellNode {

  public Sequence {
    steps = List.copyOf(steps);
  }

  /**
   * One step. AND and OR bind to the left with equal strength.
   *
   * @param before what stands between the step before and this one
   * @param after what stands between this one and the next, or ends the last
   */
  public record Step(Operator before, ShellNode node, Operator after) {}
}
