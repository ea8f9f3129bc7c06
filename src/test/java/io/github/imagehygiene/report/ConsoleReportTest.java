package io.github.imagehygiene.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.RuleOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

  private static final String REPORT = "target/image-hygiene/report.json";

  @Test
  void findings_come_first_and_a_table_last() {
    assertThat(shown(Sample.breached()))
        .isEqualTo(
            """
            WARNING docker/Dockerfile:2:5: warning: refreshes the apt index but this RUN installs nothing [update-without-install]
            WARNING   2 | RUN apt-get update
            WARNING     |     ^^^^^^^^^^^^^^
            WARNING     = layer 1, 41.2 MB: /var/lib/apt/lists (38.9 MB)
            ERROR docker/Dockerfile:4:6: error: the last USER is root [last-user-root]
            ERROR   4 | USER root
            ERROR     |      ^^^^
            ERROR     = image config: Config.User = "0"
            INFO image shop:1.4: info: 262 MB unpacked, 250 MB are allowed [image-too-big]
            INFO\s
            INFO image             shop:1.4 (docker)
            INFO unpacked size     180 MB of 250 MB
            INFO compressed size   71.0 MB
            INFO layers            3 of 12 (own: 2)
            INFO user              0
            INFO efficiency        99.33 %, wasted 1.20 MB
            INFO as dive measures  99.33 % efficient (at least 90 %), wasted 1.80 MB of 20.0 MB
            INFO base              eclipse-temurin:21-jre@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb (pinned by digest)
            INFO layer 0           60.0 MB (600 kB wasted), base image
            INFO layer 1           60.0 MB (600 kB wasted), docker/Dockerfile:2 RUN
            INFO layer 2           60.0 MB, docker/Dockerfile:3 COPY
            INFO findings          1 error, 1 warning, 1 info
            INFO suppressed        1
            INFO time              1.2 s
            INFO report            target/image-hygiene/report.json
            """);
  }

  @Test
  void a_run_without_findings_is_two_lines() {
    assertThat(shown(Sample.withImage()).lines())
        .containsExactly(
            "INFO shop:1.4, 180 MB of 250 MB unpacked, 71.0 MB compressed, layers 3 of 12 (own: 2),"
                + " user 1000, 99.33 % efficient, base eclipse-temurin:21-jre@sha256:"
                + "b".repeat(64)
                + " (pinned by digest)",
            "INFO no findings, 1.2 s, report target/image-hygiene/report.json");
    assertThat(shown(Sample.silent()).lines())
        .containsExactly(
            "INFO docker/Dockerfile",
            "INFO no findings, 1.2 s, report target/image-hygiene/report.json");
  }

  @Test
  void what_was_not_measured_is_told_as_far_as_it_is_known() {
    var sample = Sample.withImage();
    sample.image = Optional.of(sample.image("", false));
    assertThat(shown(sample))
        .contains("at most 200 MB of 250 MB unpacked")
        .contains("user root (none is set)");
  }

  @Test
  void rules_that_were_not_evaluated_are_counted_in_one_line() {
    var sample = Sample.silent();
    sample.outcomes.clear();
    sample.outcomes.add(RuleOutcome.notEvaluated(Sample.TOO_BIG.id(), "layers were not read"));
    assertThat(shown(sample)).startsWith("INFO 1 rule was not evaluated: layers were not read\n");
    sample.outcomes.add(RuleOutcome.notEvaluated(Sample.UPDATE.id(), "layers were not read"));
    sample.outcomes.add(RuleOutcome.notEvaluated(Sample.TOO_MANY.id(), "the base is not known"));
    assertThat(shown(sample))
        .startsWith(
            "INFO 3 rules were not evaluated: layers were not read (2); the base is not known"
                + " (1)\n");
    assertThat(shown(sample).lines()).hasSize(3);
  }

  @Test
  void more_than_three_reasons_are_counted() {
    var sample = Sample.silent();
    sample.outcomes.clear();
    for (String why : List.of("a", "b", "c", "d", "e")) {
      sample.outcomes.add(RuleOutcome.notEvaluated(Sample.TOO_BIG.id(), why));
    }
    assertThat(shown(sample))
        .startsWith("INFO 5 rules were not evaluated: a (1); b (1); c (1); and 2 more\n");
  }

  @Test
  void a_rule_that_crashed_is_told_by_name() {
    var sample = Sample.silent();
    sample.outcomes.add(RuleOutcome.crashed(Sample.ROOT.id(), "NullPointerException at\nX"));
    assertThat(shown(sample))
        .startsWith("WARNING rule last-user-root crashed: NullPointerException at<U+000A>X\n");
  }

  @Test
  void an_image_that_could_not_be_had_is_not_passed_over() {
    var sample = Sample.silent();
    sample.failure = Optional.of(new ImageFailure(true, "no engine"));
    assertThat(shown(sample)).startsWith("INFO docker/Dockerfile, image not inspected\n");
  }

  @Test
  void an_endless_number_of_findings_does_not_flood_the_log() {
    var sample = Sample.silent();
    IntStream.range(0, 501).forEach(i -> sample.find(Level.INFO, Sample.ROOT.id(), "finding " + i));
    assertThat(shown(sample))
        .contains("finding 499")
        .doesNotContain("finding 500")
        .contains("WARNING and 1 more, which are in the report only");
  }

  @Test
  void a_finding_that_breaks_the_build_is_an_error_to_the_log_whatever_its_level() {
    var sample = Sample.silent();
    sample.failOn = FailOn.WARNING;
    sample.find(Level.WARNING, Sample.ROOT.id(), "breaks");
    sample.find(Level.INFO, Sample.ROOT.id(), "does not");
    assertThat(shown(sample)).contains("ERROR warning: breaks [").contains("INFO info: does not [");
  }

  @Test
  void no_report_is_named_where_none_was_written() {
    assertThat(shown(Sample.silent(), Optional.empty()).lines())
        .containsExactly("INFO docker/Dockerfile", "INFO no findings, 1.2 s");
    var many = Sample.silent();
    IntStream.range(0, 501).forEach(i -> many.find(Level.INFO, Sample.ROOT.id(), "finding " + i));
    assertThat(shown(many, Optional.empty()))
        .contains("WARNING and 1 more, which a report would hold; formats names none\n")
        .doesNotContain("INFO report");
  }

  private static String shown(Sample sample) {
    return shown(sample, Optional.of(REPORT));
  }

  private static String shown(Sample sample, Optional<String> report) {
    List<String> lines = new ArrayList<>();
    new ConsoleReport(Palette.plain(), (level, text) -> lines.add(level + " " + text), 160)
        .write(sample.inspection(), Duration.ofMillis(1_234), report);
    return String.join("\n", lines) + "\n";
  }
}
