package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comment says that something is left to be done. */
record TodoComment(List<String> words) implements DockerfileRule {

  private static final Setting<List<String>> WORDS =
      Setting.of(
          "words",
          SettingType.listOf(SettingType.text()),
          List.of("TODO", "FIXME", "XXX"),
          "what marks such a comment, in this letter case");

  static final RuleInfo INFO =
      RuleInfo.rule("todo-comment").levels(OFF, Level.INFO, OFF).peers("S1135").settings(WORDS);

  TodoComment(Settings settings) {
    this(settings.get(WORDS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    Pattern marks =
        Pattern.compile(
            words.stream()
                .map(Pattern::quote)
                .collect(
                    Collectors.joining("|", "(?<![\\p{L}\\p{Nd}_])(", ")(?![\\p{L}\\p{Nd}_])")));
    return subject.dockerfile().comments().stream()
        .flatMap(
            comment ->
                mark(marks, subject.source().slice(comment.span()))
                    .map(mark -> finding(subject, comment, mark))
                    .stream());
  }

  private static Optional<MatchResult> mark(Pattern marks, String comment) {
    return marks.matcher(comment).results().filter(m -> !m.group().isEmpty()).findFirst();
  }

  private static Finding finding(DockerfileSubject subject, Comment comment, MatchResult mark) {
    Span word = new Span(mark.start(), mark.end()).shift(comment.span().start());
    return Finding.of(
            INFO.id(),
            comment.text(),
            "\"%s\" says that something is left to be done".formatted(mark.group()),
            Evidence.in(subject.dockerfile(), word))
        .instead("what is left, done; or an issue about it where the team plans its work");
  }
}
