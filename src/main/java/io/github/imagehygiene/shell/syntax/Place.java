package io.github.imagehygiene.shell.syntax;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where something stands in the structure of a script, seen from the inside out. Two places are
 * equal if they are the same in the same tree; equal text elsewhere is another place.
 *
 * @param role what it is to the node around it
 * @param node the node around it
 * @param index its 0-based position there, where the role has positions
 * @param outer where that node stands
 */
public record Place(Role role, ShellNode node, int index, Optional<Place> outer) {

  /** What a part is to the node around it. */
  public enum Role {
    /** A step of a {@link Sequence}. */
    STEP,
    /** A stage of a {@link ShellNode.Pipeline}. */
    STAGE,
    /** In {@code ( )}. */
    SUBSHELL,
    /** In a step that {@code &} sends to the background. */
    BACKGROUND,
    /** What {@code if}, {@code elif}, {@code while} or {@code until} asks. */
    CONDITION,
    /** What runs or not: in {@code then}, {@code else} or a clause of {@code case}. */
    BRANCH,
    /** What may run many times. */
    LOOP,
    /** The body of a function. */
    FUNCTION,
    /** In {@code $( )}, backticks, {@code <( )}. */
    SUBSTITUTION,
    /** In a script that a command of this one runs, as {@code sh -c} does. */
    SCRIPT
  }

  public Place within(Role innerRole, ShellNode inner, int innerIndex) {
    return new Place(innerRole, inner, innerIndex, Optional.of(this));
  }

  /** This place and all around it, the innermost first. */
  public Stream<Place> outward() {
    return Stream.iterate(Optional.of(this), Optional::isPresent, each -> each.get().outer)
        .map(Optional::get);
  }

  /** True if this or a place around it has that role. */
  public boolean isIn(Role wanted) {
    return outward().anyMatch(place -> place.role == wanted);
  }

  /** True if this is a stage of the same pipeline as the other, and stands before it. */
  public boolean flowsInto(Place other) {
    return node == other.node && role == Role.STAGE && index < other.index;
  }

  /** The step of the innermost sequence around it. */
  public Sequence.Step step() {
    Place place = outward().filter(each -> each.role == Role.STEP).findFirst().orElseThrow();
    return ((Sequence) place.node).steps().get(place.index);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place
        && node == place.node
        && role == place.role
        && index == place.index;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node) * 31 + index;
  }

  @Override
  public String toString() {
    return role + "[" + index + "] at " + node.span();
  }
}
