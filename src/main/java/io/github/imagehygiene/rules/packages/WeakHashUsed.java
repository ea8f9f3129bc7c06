package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Hashing;
import io.github.imagehygiene.subject.RunScript;
import java.util.List;
import java.util.stream.Stream;

/** A RUN uses a hash that two files can be made to share, and no better one beside it. */
record WeakHashUsed() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("weak-hash-used").levels(OFF, Level.INFO, OFF).peers("S4790");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(run -> weak(run).map(word -> finding(subject, run, word)));
  }

  private static Stream<ShellWord> weak(RunScript run) {
    List<Hashing> all =
        run.script().commands().stream().flatMap(each -> Hashing.of(each).stream()).toList();
    boolean strong = all.stream().anyMatch(each -> each.weak().isEmpty());
    return all.stream().filter(each -> !strong).flatMap(each -> each.weak().stream());
  }

  private static Finding finding(DockerfileSubject subject, RunScript run, ShellWord word) {
    return Finding.of(
            INFO.id(),
            word.text(),
            "\"%s\" makes a hash that two files can be made to share".formatted(word.text()),
            Evidence.at(subject.source(), run.stage(), word.span()))
        .instead("sha256sum, or sha512sum");
  }
}
