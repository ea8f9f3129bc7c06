package io.github.imagehygiene.policy;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Tool;
import io.github.imagehygiene.dockerfile.comments.SuppressionComments;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.text.Nearest;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comments and directives of Dockerfiles ask for.
 *
 * @param suppressions one for each id that means a rule
 * @param mistakes what was asked in our own language and means nothing, or what makes hadolint let
 *     a comment of its language be; an id that we do not know in a peer's language is the peer's
 *     business
 * @param failing names of the files that say {@code # check=error=true}: what answers a check of
 *     BuildKit is an error there
 */
public record FileComments(
    List<Suppression> suppressions, List<Mistake> mistakes, Set<String> failing) {

  /** Nothing is asked for. */
  public static final FileComments NONE = new FileComments(List.of(), List.of(), Set.of());

  /** BuildKit's names of its checks are the only peers' ids of letters alone. */
  private static final Pattern BUILDKIT_CHECK = Pattern.compile("[A-Za-z]+");

  /** What hadolint reads as an id; with any other word it lets the whole comment be. */
  private static final Pattern HADOLINT_ID = Pattern.compile("[DLSC0-9]+");

  private static final String NO_REASON =
      "the comment gives no reason, so it suppresses nothing; end it with the reason";

  private static final String NOT_OURS =
      "the comment lets nothing pass; expected"
          + " # image-hygiene [global] ignore=<rule>,… [until=<last day>] <reason>";

  /**
   * A comment that cannot be honoured.
   *
   * @param id the rule's id as written; of a comment that was not understood, its first word
   * @param message why not, in one line
   */
  public record Mistake(SourceText source, Span comment, Span place, String id, String message) {}

  public FileComments {
    suppressions = List.copyOf(suppressions);
    mistakes = List.copyOf(mistakes);
    failing = Set.copyOf(failing);
  }

  public static FileComments read(Stream<Dockerfile> files, Catalogue catalogue) {
    var all = files.map(file -> read(file, catalogue)).toList();
    return new FileComments(
        all.stream().flatMap(c -> c.suppressions.stream()).toList(),
        all.stream().flatMap(c -> c.mistakes.stream()).toList(),
        all.stream().flatMap(c -> c.failing.stream()).collect(Collectors.toSet()));
  }

  /** Whether a rule answers a check of BuildKit. */
  static boolean answersBuildKit(RuleInfo rule) {
    return rule.peers().stream().anyMatch(p -> BUILDKIT_CHECK.matcher(p).matches());
  }

  private static FileComments read(Dockerfile file, Catalogue catalogue) {
    var suppressions = new ArrayList<Suppression>();
    var mistakes = new ArrayList<Mistake>();
    var source = file.source();
    for (var comment : SuppressionComments.of(file)) {
      var until = comment.until().flatMap(FileComments::date);
      boolean wrongDate = comment.until().isPresent() && until.isEmpty();
      var foreign = comment.ids().stream().filter(i -> isForeign(comment.tool(), i, catalogue));
      var first = foreign.findFirst();
      if (first.isPresent()) {
        String message = "\"%s\" is no rule of hadolint's, which then reads none of the comment";
        mistakes.add(mistake(source, comment, first.get(), message.formatted(first.get().text())));
        continue;
      }
      boolean isOurs = comment.tool() == Tool.IMAGE_HYGIENE;
      boolean unjustified = isOurs && comment.reason().isEmpty();
      if (unjustified) {
        String ids = comment.ids().isEmpty() ? "" : comment.ids().get(0).text();
        mistakes.add(new Mistake(source, comment.span(), comment.span(), ids, NO_REASON));
      }
      for (var id : comment.ids()) {
        var rules = rules(comment.tool(), id.text(), catalogue);
        if (wrongDate) {
          String message = "until=%s is no ISO date such as 2027-03-01";
          mistakes.add(mistake(source, comment, id, message.formatted(comment.until().get())));
        } else if (!rules.isEmpty() && !unjustified) {
          suppressions.add(suppression(source, comment, id, rules, until));
        } else if (isOurs && rules.isEmpty()) {
          mistakes.add(mistake(source, comment, id, unknown(id.text(), catalogue)));
        }
      }
    }
    for (var comment : SuppressionComments.misspelt(file)) {
      mistakes.add(new Mistake(source, comment, comment, "image-hygiene", NOT_OURS));
    }
    boolean fails = SuppressionComments.checksFail(file);
    return new FileComments(suppressions, mistakes, fails ? Set.of(source.name()) : Set.of());
  }

  private static boolean isForeign(Tool tool, SuppressionComment.Id id, Catalogue catalogue) {
    return tool == Tool.HADOLINT
        && !HADOLINT_ID.matcher(id.text()).matches()
        && catalogue.named(id.text()).isEmpty();
  }

  private static Set<RuleId> rules(Tool tool, String id, Catalogue catalogue) {
    boolean all = tool == Tool.BUILDKIT && id.equalsIgnoreCase("all");
    Stream<RuleEntry> entries =
        all
            ? catalogue.entries().stream().filter(e -> answersBuildKit(e.info()))
            : catalogue.named(id).stream();
    return entries.map(e -> e.info().id()).collect(Collectors.toSet());
  }

  private static Suppression suppression(
      SourceText source,
      SuppressionComment comment,
      SuppressionComment.Id id,
      Set<RuleId> rules,
      Optional<LocalDate> until) {
    boolean file = comment.scope() == SuppressionComment.Scope.FILE;
    var part = file ? Optional.<Span>empty() : Optional.of(comment.part());
    var place = source.position(comment.span().start());
    return new Suppression(
        Suppression.By.COMMENT,
        id.text(),
        rules,
        new Scope.Part(source, comment.span(), id.span(), part),
        comment.reason(),
        comment.tool() == Tool.IMAGE_HYGIENE,
        until,
        new Origin("%s:%d:%d".formatted(source.name(), place.line(), place.column())));
  }

  private static Mistake mistake(
      SourceText source, SuppressionComment comment, SuppressionComment.Id id, String message) {
    return new Mistake(source, comment.span(), id.span(), id.text(), message);
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
