package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.packaging.AptOptions;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import java.util.stream.Stream;

/** apt-get may ask a question that nobody answers. */
record AptNotAssumeYes() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("apt-not-assume-yes")
          .levels(WARNING, ERROR, OFF)
          .peers("DL3014", "DS-0021", "S6584");

  private static final String OPTION = "APT::Get::Assume-Yes";

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var configured = subject.written("Assume-Yes", "/etc/apt/apt.conf");
    return Questions.open(subject, "apt")
        .filter(use -> !isQuiet(use) && !isTold(use) && !configured.isBefore(use))
        .map(use -> Questions.finding(subject, INFO, use, "-y"));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Questions.unknown(subject, "apt");
  }

  /** Twice quiet implies yes (apt-get(8)). */
  private static boolean isQuiet(PackageUse use) {
    var arguments = use.command().arguments();
    return arguments.count("-q", "--quiet") > 1
        || arguments.values("-q", "--quiet").stream().anyMatch(level -> level.matches("[2-9]"));
  }

  private static boolean isTold(PackageUse use) {
    return AptOptions.flag(use.command().arguments(), OPTION).orElse(false);
  }
}
