package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.text.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What comments of Dockerfiles ask for.
 *
 * @param suppressions one for each id that means a rule
 * @param mistakes what was asked in our own language and means nothing; an id that we do not know
 *     in a peer's language is the peer's business
 */
public record IgnoreComments(List<Suppression> suppressions, List<Mistake> mistakes) {

  /** BuildKit's names of its checks are the only peers' ids of letters alone. */
  private static final Pattern BUILDKIT_CHECK = Pattern.compile("[A-Za-z]+");

  /** A comment that cannot be honoured, and why, in one line. */
  public record Mistake(IgnoreComment comment, String message) {}

  public IgnoreComments {
    suppressions = List.copyOf(suppressions);
    mistakes = List.copyOf(mistakes);
  }

  public static IgnoreComments read(List<IgnoreComment> comments, Catalogue catalogue) {
    var suppressions = new ArrayList<Suppression>();
    var mistakes = new ArrayList<Mistake>();
    for (var comment : comments) {
      var until = comment.until().flatMap(IgnoreComments::date);
      if (comment.until().isPresent() && until.isEmpty()) {
        String message = "until=%s is no ISO date such as 2027-03-01";
        mistakes.add(new Mistake(comment, message.formatted(comment.until().get())));
        continue;
      }
      for (var id : comment.ids()) {
        var rules = rules(comment.language(), id, catalogue);
        if (!rules.isEmpty()) {
          suppressions.add(suppression(comment, id, rules, until));
        } else if (comment.language() == IgnoreComment.Language.IMAGE_HYGIENE) {
          mistakes.add(new Mistake(comment, unknown(id, catalogue)));
        }
      }
    }
    return new IgnoreComments(suppressions, mistakes);
  }

  private static Set<RuleId> rules(
      IgnoreComment.Language language, String id, Catalogue catalogue) {
    boolean all = language == IgnoreComment.Language.BUILDKIT && id.equalsIgnoreCase("all");
    var entries =
        all
            ? catalogue.entries().stream()
                .filter(e -> e.info().peers().stream().anyMatch(BUILDKIT_CHECK.asMatchPredicate()))
                .toList()
            : catalogue.named(id);
    return entries.stream().map(e -> e.info().id()).collect(Collectors.toSet());
  }

  private static Suppression suppression(
      IgnoreComment comment, String id, Set<RuleId> rules, Optional<LocalDate> until) {
    var source = comment.source();
    var place = source.position(comment.span().start());
    return new Suppression(
        Suppression.By.COMMENT,
        id,
        rules,
        new Scope.Part(source, comment.span(), comment.part()),
        comment.reason(),
        comment.language() == IgnoreComment.Language.IMAGE_HYGIENE,
        until,
        new Origin("%s:%d:%d".formatted(source.name(), place.line(), place.column())));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String unknown(String id, Catalogue catalogue) {
    return "unknown rule "
        + id
        + Nearest.to(id, catalogue.names()).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
