package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunScript;
import io.github.imagehygiene.subject.ScriptLines;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of a RUN is longer than a reader sees at once. */
record RunLineTooLong(int max) implements DockerfileRule {

  private static final Setting<Integer> MAX =
      Setting.of("max", SettingType.number(1), 120, "how many columns a line of RUN may have");

  static final RuleInfo INFO =
      RuleInfo.rule("run-line-too-long").levels(OFF, Level.INFO, OFF).peers("S7020").settings(MAX);

  /** A line of fewer words is long because of its words, which cannot be broken. */
  private static final int FEWEST_WORDS = 7;

  private static final Pattern END = Pattern.compile("(?<!\\s)\\s++(#.*)?$");

  RunLineTooLong(Settings settings) {
    this(settings.get(MAX));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(
            run ->
                ScriptLines.of(run, subject.source())
                    .map(line -> withoutComment(subject.source(), line))
                    .filter(line -> columns(subject.source(), line) > max)
                    .filter(line -> isBreakable(subject.source().slice(line)))
                    .map(line -> finding(subject, run, line)));
  }

  private static Span withoutComment(SourceText source, Span line) {
    int length = END.matcher(source.slice(line)).replaceFirst("").length();
    return new Span(line.start(), line.start() + length);
  }

  private static int columns(SourceText source, Span line) {
    return source.position(line.end()).column() - 1;
  }

  private static boolean isBreakable(String line) {
    return !line.contains("://")
        && Arrays.stream(line.split("\\s+")).filter(RunLineTooLong::isWord).count() >= FEWEST_WORDS;
  }

  private static boolean isWord(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private Finding finding(DockerfileSubject subject, RunScript run, Span line) {
    return Finding.of(
            INFO.id(),
            subject.source().slice(line),
            "the line has %d columns, and %d are allowed"
                .formatted(columns(subject.source(), line), max),
            Evidence.at(subject.source(), run.stage(), line))
        .instead(
            "a line for each command, continued with \"%s\" before && or |"
                .formatted(subject.dockerfile().escape()));
  }
}
