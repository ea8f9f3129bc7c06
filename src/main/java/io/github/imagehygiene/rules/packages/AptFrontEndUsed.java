package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.RunScript;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** apt is run, whose command line may change from one release to the next. */
record AptFrontEndUsed() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("apt-front-end-used")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3027", "CKV_DOCKER_9");

  private static final Set<String> IN_APT_GET =
      Set.of(
          "update",
          "upgrade",
          "install",
          "reinstall",
          "remove",
          "purge",
          "autoremove",
          "clean",
          "autoclean",
          "build-dep",
          "source",
          "download");
  private static final Set<String> IN_APT_CACHE = Set.of("search", "show", "policy", "depends");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(
            run ->
                run.script().commands().stream()
                    .filter(command -> command.is("apt"))
                    .map(command -> finding(subject, run, command)));
  }

  private static Finding finding(DockerfileSubject subject, RunScript run, ShellCommand command) {
    Span name = command.words().get(0).span();
    String subcommand = command.options().subcommand().orElse("");
    String better = IN_APT_CACHE.contains(subcommand) ? "apt-cache" : "apt-get";
    boolean same = IN_APT_GET.contains(subcommand) || IN_APT_CACHE.contains(subcommand);
    boolean plain = subject.source().slice(name).equals("apt");
    return Finding.of(
            INFO.id(),
            ("apt " + subcommand).strip(),
            "\"apt\" is made for people at a terminal, and its command line is not kept stable",
            Evidence.at(subject.source(), run.stage(), name))
        .fix(
            new Fix(
                (better + " " + subcommand).strip(),
                same && plain ? List.of(new Edit(name, better)) : List.of(),
                true));
  }
}
