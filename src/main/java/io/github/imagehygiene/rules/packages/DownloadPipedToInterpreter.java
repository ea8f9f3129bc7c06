package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunScript;
import io.github.imagehygiene.subject.UnseenCode;
import java.util.stream.Stream;

/** A RUN hands what it downloads to an interpreter, before anyone can check it. */
record DownloadPipedToInterpreter() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("download-piped-to-interpreter")
          .levels(WARNING, ERROR, WARNING)
          .peers("S8482", "S6474");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(run -> UnseenCode.in(run.script()).map(code -> finding(subject, run, code)));
  }

  private static Finding finding(DockerfileSubject subject, RunScript run, UnseenCode code) {
    String fetch = code.fetch().command().name().orElse("");
    String program = code.programName();
    return Finding.of(
            INFO.id(),
            fetch + " " + program,
            "what \"%s\" downloads is run by \"%s\" before it can be checked"
                .formatted(fetch, program),
            Evidence.at(subject.source(), run.stage(), code.fetch().command().span()))
        .instead("the script saved to a file, its checksum checked, then %s".formatted(program));
  }
}
