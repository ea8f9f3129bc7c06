package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UncheckedDownload;
import java.util.stream.Stream;

/** A file is downloaded and then run, installed or unpacked, and nothing checks it between. */
record DownloadNotVerified() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("download-not-verified")
          .levels(WARNING, ERROR, WARNING)
          .peers("S8482", "S6474");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return UncheckedDownload.in(subject).stream().map(download -> finding(subject, download));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    var sure = UncheckedDownload.in(subject);
    return UncheckedDownload.atMost(subject).stream()
        .filter(download -> !sure.contains(download))
        .map(
            download ->
                new Unevaluated(
                    Evidence.at(subject.source(), download.stage(), download.span()),
                    "the address that it downloads from is unknown"));
  }

  private static Finding finding(DockerfileSubject subject, UncheckedDownload download) {
    String what = download.file().map("\"%s\""::formatted).orElse("what this downloads");
    return Finding.of(
            INFO.id(),
            download.file().orElse("-"),
            "%s is %s, but no checksum or signature of it is checked"
                .formatted(what, download.use()),
            Evidence.at(subject.source(), download.stage(), download.span()),
            Evidence.at(subject.source(), download.stage(), download.user()))
        .instead(
            "ADD --checksum=sha256:<hash> <url>; or echo \"<hash>  <file>\" | sha256sum -c -"
                + " first");
  }
}
