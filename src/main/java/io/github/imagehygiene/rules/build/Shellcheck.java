package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Finding.Foreign;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.subject.ScriptChecker.Severity;
import io.github.imagehygiene.subject.ScriptNotes;
import java.util.stream.Stream;

/** A script has a fault that the program {@code shellcheck} knows. */
record Shellcheck() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("shellcheck")
          .levels(Level.OFF, Level.WARNING, Level.OFF)
          .peers("SC*")
          .needs(Need.SHELLCHECK);

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.notes().all().stream().map(placed -> finding(placed, subject));
  }

  private static Finding finding(ScriptNotes.Placed placed, DockerfileSubject subject) {
    Note note = placed.note();
    String what = note.message().strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    return Finding.of(
            INFO.id(),
            note.code() + " " + subject.source().slice(placed.span()),
            what + " (" + note.code() + ")",
            Evidence.at(subject.source(), placed.stage(), placed.span()))
        .by(new Foreign(note.code(), level(note.severity())));
  }

  private static Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
      case INFO, STYLE -> Level.INFO;
    };
  }
}
