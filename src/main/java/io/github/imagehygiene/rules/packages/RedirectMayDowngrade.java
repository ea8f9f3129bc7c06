package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.DownloadCheck;
import io.github.imagehygiene.subject.Fetch;
import io.github.imagehygiene.subject.RunScript;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.stream.Stream;

/** A download from https:// follows redirects, which may lead to http://. */
record RedirectMayDowngrade() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("redirect-may-downgrade").levels(OFF, Level.INFO, OFF).peers("S6506");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject.runs().stream().flatMap(run -> check(subject, run));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject.runs().stream()
        .flatMap(
            run ->
                fetches(run)
                    .filter(fetch -> fetch.followingAnywhere().isPresent())
                    .flatMap(fetch -> unknown(run, fetch))
                    .map(url -> UnknownValue.ofScript(subject, run.at(), url)));
  }

  private static Stream<Finding> check(DockerfileSubject subject, RunScript run) {
    return fetches(run)
        .filter(fetch -> fetch.urls().stream().anyMatch(url -> isEncrypted(run, fetch, url)))
        .flatMap(
            fetch ->
                fetch.followingAnywhere().map(word -> finding(subject, run, fetch, word)).stream());
  }

  /** The downloads that no check follows. */
  private static Stream<Fetch> fetches(RunScript run) {
    int lastCheck =
        DownloadCheck.in(run.script()).mapToInt(each -> each.command().order()).max().orElse(-1);
    return run.script().commands().stream()
        .filter(command -> command.order() > lastCheck)
        .flatMap(command -> Fetch.of(command).stream());
  }

  private static Stream<ShellWord> unknown(RunScript run, Fetch fetch) {
    return fetch.urls().stream()
        .filter(url -> url.prefix().isEmpty())
        .filter(url -> url.value(run.variables().at(fetch.command())).isEmpty());
  }

  private static boolean isEncrypted(RunScript run, Fetch fetch, ShellWord url) {
    return url.value(run.variables().at(fetch.command()))
        .orElseGet(url::prefix)
        .regionMatches(true, 0, "https://", 0, "https://".length());
  }

  private static Finding finding(
      DockerfileSubject subject, RunScript run, Fetch fetch, ShellWord word) {
    String name = fetch.command().name().orElse("");
    String how = fetch.isCurl() ? word.text() + " lets curl follow" : "wget follows";
    return Finding.of(
            INFO.id(),
            name + " " + word.text(),
            how + " redirects from https:// to http:// as well",
            Evidence.at(subject.source(), run.stage(), word.span()))
        .instead(
            fetch.isCurl()
                ? "--proto '=https' beside it"
                : "--max-redirect=0 with it, or curl with --proto '=https'");
  }
}
