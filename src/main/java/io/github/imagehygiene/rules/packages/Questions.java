package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.subject.RunEdits;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.stream.Stream;

/** What the rules about questions that nobody answers have in common. */
final class Questions {

  private Questions() {}

  /** Commands of some package managers that ask before they go on, and nobody answers. */
  static Stream<PackageUse> open(DockerfileSubject subject, String... tools) {
    return asking(subject, tools).filter(use -> !mayConsent(use));
  }

  /** Words of such commands that may be the option by which they ask nothing. */
  static Stream<Unevaluated> unknown(DockerfileSubject subject, String... tools) {
    return asking(subject, tools)
        .flatMap(
            use ->
                use.run()
                    .mayBring(use.command(), use.command().tool().consent())
                    .flatMap(word -> UnknownValue.of(subject, use, word)));
  }

  private static Stream<PackageUse> asking(DockerfileSubject subject, String... tools) {
    return subject
        .packageCommands(tools)
        .filter(use -> use.command().asks())
        .filter(use -> !isTold(use) && !mayBeAnswered(use));
  }

  private static boolean mayConsent(PackageUse use) {
    return use.run().mayHave(use.command(), use.command().tool().consent());
  }

  /** As configured on the command line of yum and dnf. */
  private static boolean isTold(PackageUse use) {
    return use.command().arguments().values("--setopt").stream()
        .anyMatch(option -> option.matches("(?i)assumeyes=(1|true|yes|on)"));
  }

  /** True if something is piped or redirected into it, as by {@code yes |}. */
  private static boolean mayBeAnswered(PackageUse use) {
    var command = use.command().command();
    return !use.run().script().upstream(command).isEmpty()
        || command.redirections().stream().anyMatch(Redirection::feedsInput);
  }

  /** A finding that asks for an option behind the name of the command. */
  static Finding finding(DockerfileSubject subject, RuleInfo info, PackageUse use, String option) {
    String title = use.command().title();
    return Finding.of(
            info.id(),
            title,
            "\"%s\" asks before it goes on, and nobody answers during a build".formatted(title),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .fix(
            new Fix(
                title.replaceFirst(" ", " " + option + " "),
                RunEdits.insert(use.run(), use.command().words().get(0), option),
                true));
  }
}
