package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.finding.Unevaluated;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one rule that was on.
 *
 * @param reason one line; empty if it finished, or if only some places were not evaluated
 * @param places those of Dockerfiles that it could not judge
 */
public record RuleOutcome(RuleId rule, Kind kind, String reason, List<Unevaluated> places) {

  /** Places that are named; the rest is counted. */
  private static final int MAX_NAMED = 3;

  /** How a rule may end. */
  public enum Kind {
    FINISHED,
    NOT_EVALUATED,
    CRASHED;

    /** As {@code report.json} has it: {@code not-evaluated}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public RuleOutcome {
    places = List.copyOf(places);
  }

  public static RuleOutcome finished(RuleId rule) {
    return new RuleOutcome(rule, Kind.FINISHED, "", List.of());
  }

  public static RuleOutcome notEvaluated(RuleId rule, String why) {
    return new RuleOutcome(rule, Kind.NOT_EVALUATED, why, List.of());
  }

  /** Not evaluated at some places; finished if there are none. */
  public static RuleOutcome notEvaluated(RuleId rule, List<Unevaluated> places) {
    return places.isEmpty()
        ? finished(rule)
        : new RuleOutcome(rule, Kind.NOT_EVALUATED, "", places);
  }

  public static RuleOutcome crashed(RuleId rule, String why) {
    return new RuleOutcome(rule, Kind.CRASHED, why, List.of());
  }

  /** The reason and the first places, in one line; empty if it finished. */
  public String why() {
    return why(UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param path makes of a Dockerfile's name the path that the user is to read
   */
  public String why(UnaryOperator<String> path) {
    var named = places.stream().limit(MAX_NAMED).map(place -> place.text(path));
    var more =
        places.size() > MAX_NAMED
            ? Stream.of("and %d more".formatted(places.size() - MAX_NAMED))
            : Stream.<String>empty();
    return Stream.of(Stream.of(reason).filter(text -> !text.isEmpty()), named, more)
        .flatMap(texts -> texts)
        .collect(Collectors.joining("; "));
  }

  /** The worse of two outcomes of one rule, with the places of both. */
  public RuleOutcome and(RuleOutcome other) {
    var worse = other.kind.compareTo(kind) > 0 ? other : this;
    return worse.kind == Kind.CRASHED || places.isEmpty() && other.places.isEmpty()
        ? worse
        : new RuleOutcome(
            rule,
            Kind.NOT_EVALUATED,
            reason.isEmpty() ? other.reason : reason,
            Stream.concat(places.stream(), other.places.stream()).toList());
  }

  /** The same without some places; finished if nothing else was not evaluated. */
  public RuleOutcome without(Predicate<Unevaluated> settled) {
    var open = places.stream().filter(settled.negate()).toList();
    return kind == Kind.NOT_EVALUATED && reason.isEmpty()
        ? notEvaluated(rule, open)
        : new RuleOutcome(rule, kind, reason, open);
  }
}
