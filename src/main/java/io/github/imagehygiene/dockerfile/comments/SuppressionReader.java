package io.github.imagehygiene.dockerfile.comments;

import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Id;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Scope;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Tool;
import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.Directive;
import io.github.imagehygiene.text.Nearest;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text of a comment that asks to let findings pass, in the language of each tool. */
final class SuppressionReader {

  private static final String IDS = "(?<ids>[\\w.-]++(?:\\s*+,\\s*+[\\w.-]++)*+)";

  private static final Pattern OURS =
      form("image-hygiene\\s+(?:(?<scope>global)\\s+)?ignore\\s*=\\s*" + IDS + "(?<rest>.*)");
  private static final Pattern HADOLINT =
      form("hadolint\\s+(?:(?<scope>global|stage)\\s+)?ignore\\s*=\\s*" + IDS + "(?<rest>.*)");
  private static final Pattern CHECKOV =
      form("(?:checkov|bridgecrew):skip\\s*=\\s*" + IDS + "\\s*(?::(?<rest>.*))?");
  private static final Pattern BUILDKIT = form("check\\s*=\\s*(?<options>\\S+).*");
  private static final Pattern SKIP = Pattern.compile("(?:^|;)\\s*skip\\s*=\\s*(?<ids>[^;]*)");

  /** Our name, and the word where ours has its verb; a blank in it would be plain English. */
  private static final Pattern NEARLY_OURS =
      form(
          "image[-_]?hygiene(?:\\s*[:=]\\s*|\\s+)(?:(?:global|stage)\\s+)?"
              + "(?<verb>[\\w-]++)(?<assigned>\\s*=|\\s+ignore\\s*=)?.*");

  private static final Set<String> VERBS = Set.of("ignore", "disable", "suppress");

  /** What is said of something, not ordered. */
  private static final Set<String> PROSE = Set.of("ignores", "ignored", "ignoring");

  private static final Pattern UNTIL = Pattern.compile("(?:^|\\s)until\\s*=\\s*(\\S+)");
  private static final Pattern LEADING = Pattern.compile("^[\\s:#–—-]+");

  private final SourceText source;
  private final Span comment;

  private SuppressionReader(SourceText source, Span comment) {
    this.source = source;
    this.comment = comment;
  }

  private static Pattern form(String text) {
    return Pattern.compile("#\\s*" + text, Pattern.CASE_INSENSITIVE);
  }

  /** Reads a comment; its part is the comment itself until something else is said. */
  static Optional<SuppressionComment> comment(SourceText source, Comment comment) {
    var reader = new SuppressionReader(source, comment.span());
    return reader
        .scoped(OURS, Tool.IMAGE_HYGIENE)
        .or(() -> reader.scoped(HADOLINT, Tool.HADOLINT))
        .or(reader::checkov)
        .or(() -> reader.buildkit(Scope.INSTRUCTION));
  }

  /** Reads the directive {@code check}, which is about the whole file. */
  static Optional<SuppressionComment> directive(
      SourceText source, Directive directive, Span whole) {
    var reader = new SuppressionReader(source, directive.span());
    return reader.buildkit(Scope.FILE).map(read -> read.about(whole));
  }

  /**
   * Whether a comment was meant to be ours and is not. That it only speaks of us is no mistake, so
   * there must be a verb, or a key with {@code =}.
   */
  static boolean isMisspelt(SourceText source, Comment comment) {
    var reader = new SuppressionReader(source, comment.span());
    return reader.match(OURS).isEmpty()
        && reader
            .match(NEARLY_OURS)
            .filter(m -> m.group("assigned") != null || isVerb(m.group("verb")))
            .isPresent();
  }

  private static boolean isVerb(String word) {
    String verb = word.toLowerCase(Locale.ROOT).replaceFirst("-.*", "");
    return VERBS.contains(verb)
        || !PROSE.contains(verb) && Nearest.to(verb, Stream.of("ignore")).isPresent();
  }

  private Optional<SuppressionComment> scoped(Pattern form, Tool tool) {
    return match(form).map(m -> suppression(tool, scope(m.group("scope")), m, m.group("rest")));
  }

  private static Scope scope(String word) {
    if (word == null) {
      return Scope.INSTRUCTION;
    }
    return word.equalsIgnoreCase("stage") ? Scope.STAGE : Scope.FILE;
  }

  /** Checkov looks for the comment anywhere in the file. */
  private Optional<SuppressionComment> checkov() {
    return match(CHECKOV).map(m -> suppression(Tool.CHECKOV, Scope.FILE, m, m.group("rest")));
  }

  private Optional<SuppressionComment> buildkit(Scope scope) {
    return match(BUILDKIT)
        .map(m -> SKIP.matcher(source.content()).region(m.start("options"), m.end("options")))
        .filter(Matcher::find)
        .map(m -> suppression(Tool.BUILDKIT, scope, m, ""));
  }

  private Optional<Matcher> match(Pattern form) {
    var matcher = form.matcher(source.content()).region(comment.start(), comment.end());
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private SuppressionComment suppression(Tool tool, Scope scope, Matcher found, String rest) {
    String text = rest == null ? "" : rest;
    var until = tool == Tool.IMAGE_HYGIENE ? UNTIL.matcher(text) : UNTIL.matcher("");
    boolean limited = until.find();
    String reason = LEADING.matcher(limited ? until.replaceFirst(" ") : text).replaceFirst("");
    return new SuppressionComment(
        tool,
        comment,
        ids(found.start("ids"), found.end("ids")),
        scope,
        comment,
        Optional.of(reason.strip()).filter(r -> !r.isEmpty()),
        limited ? Optional.of(until.group(1)) : Optional.empty());
  }

  private List<Id> ids(int start, int end) {
    String text = source.slice(new Span(start, end));
    var ids = new ArrayList<Id>();
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      int first = Blank.skip(text, from, to);
      int last = Blank.trim(text, first, to);
      if (first < last) {
        ids.add(new Id(text.substring(first, last), new Span(start + first, start + last)));
      }
      from = to + 1;
    }
    return ids;
  }
}
