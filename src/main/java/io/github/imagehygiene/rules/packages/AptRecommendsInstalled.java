package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.packaging.AptOptions;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.subject.RunEdits;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.Set;
import java.util.stream.Stream;

/** apt installs also what the packages only recommend. */
record AptRecommendsInstalled() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("apt-recommends-installed")
          .levels(Level.INFO, WARNING, WARNING)
          .peers("DL3015", "DS-0029", "S6500");

  private static final Set<String> VERBS = Set.of("install", "reinstall");
  private static final Set<String> WITHOUT =
      Set.of("--no-install-recommends", "--without-recommends", "-R");
  private static final String OPTION = "APT::Install-Recommends";

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var configured = subject.written("Install-Recommends", "/etc/apt/apt.conf");
    return subject
        .packageCommands("apt")
        .filter(use -> installs(use) && !mayDoWithout(use) && !configured.isBefore(use))
        .map(use -> finding(subject, use));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .packageCommands("apt")
        .filter(AptRecommendsInstalled::installs)
        .filter(use -> AptOptions.flag(use.command().arguments(), OPTION).isEmpty())
        .flatMap(
            use ->
                use.run()
                    .mayBring(use.command(), WITHOUT)
                    .flatMap(word -> UnknownValue.of(subject, use, word)));
  }

  private static boolean installs(PackageUse use) {
    return VERBS.contains(use.command().subcommand()) && !use.command().packages().isEmpty();
  }

  private static boolean mayDoWithout(PackageUse use) {
    return use.run().mayHave(use.command(), WITHOUT)
        || AptOptions.flag(use.command().arguments(), OPTION).isPresent();
  }

  private static Finding finding(DockerfileSubject subject, PackageUse use) {
    ShellWord verb = use.command().verb().get(0);
    String option =
        use.command().command().is("aptitude") ? "--without-recommends" : "--no-install-recommends";
    return Finding.of(
            INFO.id(),
            use.command().title(),
            "\"%s\" also installs what the packages only recommend"
                .formatted(use.command().title()),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .fix(
            new Fix(
                use.command().title() + " " + option,
                RunEdits.insert(use.run(), verb, option),
                false));
  }
}
