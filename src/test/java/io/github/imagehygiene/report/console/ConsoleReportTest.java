package io.github.imagehygiene.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.Sample;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

  private static final PlaceText PLACES = new PlaceText(name -> "shop/" + name);
  private static final Optional<String> EXPLAIN =
      Optional.of("mvn image-hygiene:explain -Dimage-hygiene.rule=");
  private static final String REPORT = "target/image-hygiene/report.json";

  @Test
  void findings_come_first_the_worst_last_and_then_a_table() {
    assertThat(shown(Sample.breached()))
        .isEqualTo(
            """
            INFO image shop:1.4: info: 262 MB unpacked, 250 MB are allowed [image-too-big]
            WARNING shop/docker/Dockerfile:2:5: warning: refreshes the apt index but this RUN installs nothing [update-without-install]
            WARNING   2 | RUN apt-get update
            WARNING     |     ^^^^^^^^^^^^^^
            WARNING     = layer 1, 41.2 MB: /var/lib/apt/lists (38.9 MB)
            ERROR shop/docker/Dockerfile:4:6: error: the last USER is root [last-user-root]
            ERROR   4 | USER root
            ERROR     |      ^^^^
            ERROR     = image config: Config.User = "0"
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
            INFO layer 1           60.0 MB (600 kB wasted), shop/docker/Dockerfile:2 RUN
            INFO layer 2           60.0 MB, shop/docker/Dockerfile:3 COPY
            INFO findings          1 error, 1 warning, 1 info
            INFO suppressed        1
            INFO time              1.2 s
            INFO report            target/image-hygiene/report.json
            INFO explain           mvn image-hygiene:explain -Dimage-hygiene.rule=last-user-root
            INFO suppress          # image-hygiene ignore=last-user-root <reason> on the line above, or <suppressions> in the POM
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
            "INFO shop/docker/Dockerfile",
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
  void what_was_not_evaluated_stands_at_the_path_at_which_findings_do() {
    var sample = Sample.silent();
    sample.outcomes.clear();
    var source = sample.inspection().dockerfiles().get(0).source();
    var place = new Evidence.InDockerfile(source, new Span(0, 4), "");
    sample.outcomes.add(
        RuleOutcome.notEvaluated(Sample.ROOT.id(), List.of(new Unevaluated(place, "unknown"))));
    assertThat(shown(sample))
        .startsWith("INFO 1 rule was not evaluated: shop/docker/Dockerfile:1:1: unknown\n");
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
  void an_image_whose_name_is_not_known_has_none() {
    var sample = Sample.silent();
    sample.failure = Optional.of(new ImageFailure(false, "Jib names no image"));
    assertThat(shown(sample)).startsWith("INFO shop/docker/Dockerfile, image not inspected\n");
  }

  @Test
  void an_image_that_could_not_be_had_is_not_passed_over() {
    var sample = Sample.silent();
    sample.failure = Optional.of(new ImageFailure(true, "no engine"));
    assertThat(shown(sample))
        .isEqualTo(
            "INFO shop/docker/Dockerfile, image shop:1.4 not inspected\n"
                + "INFO nothing found in what was evaluated, 1.2 s, report "
                + REPORT
                + "\n");
  }

  @Test
  void an_endless_number_of_findings_does_not_flood_the_log() {
    var sample = Sample.silent();
    sample.find(Level.INFO, Sample.ROOT.id(), "not so bad");
    IntStream.range(0, 500).forEach(i -> sample.find(Level.ERROR, Sample.ROOT.id(), "e" + i));
    assertThat(shown(sample))
        .startsWith("INFO 1 more, of the lowest levels, are in the report only\n")
        .contains("error: e0 ")
        .contains("error: e499 ")
        .doesNotContain("not so bad");
  }

  @Test
  void a_finding_that_breaks_the_build_is_an_error_to_the_log_whatever_its_level() {
    var sample = Sample.silent();
    sample.failOn = FailOn.WARNING;
    sample.find(Level.WARNING, Sample.ROOT.id(), "breaks");
    sample.find(Level.INFO, Sample.ROOT.id(), "does not");
    sample.find(Level.ERROR, Sample.ROOT.id(), "is one");
    assertThat(shown(sample))
        .contains("ERROR error: breaks [")
        .contains("INFO info: does not [")
        .contains(
            "findings    1 error, 1 warning, 1 info (failOn=warning: warnings shown as error)");
    sample.failOn = FailOn.INFO;
    assertThat(shown(sample))
        .contains("ERROR error: does not [")
        .contains("(failOn=info: warnings and info shown as error)");
    sample.failOn = FailOn.NEVER;
    assertThat(shown(sample))
        .contains("WARNING warning: breaks [")
        .contains("ERROR error: is one [")
        .contains("1 error, 1 warning, 1 info\n");
  }

  @Test
  void findings_at_one_line_share_the_code_the_worst_first() {
    var sample = Sample.silent();
    sample.find(Level.INFO, Sample.ROOT.id(), "an info", sample.at("RUN"));
    sample.find(Level.WARNING, Sample.ROOT.id(), "a warning", sample.at("apt-get update"));
    sample.find(Level.ERROR, Sample.ROOT.id(), "an error", sample.at("update"));
    sample.find(Level.WARNING, Sample.ROOT.id(), "elsewhere", sample.at("COPY"));
    assertThat(shown(sample))
        .startsWith(
            """
            WARNING shop/docker/Dockerfile:3:1: warning: elsewhere [last-user-root]
            WARNING   3 | COPY target/shop.jar /app.jar
            WARNING     | ^^^^
            ERROR shop/docker/Dockerfile:2:13: error: an error [last-user-root]
            ERROR   2 | RUN apt-get update
            ERROR     |             ^^^^^^
            WARNING shop/docker/Dockerfile:2:5: warning: a warning [last-user-root]
            INFO shop/docker/Dockerfile:2:1: info: an info [last-user-root]
            INFO\s
            """);
  }

  @Test
  void the_same_at_three_places_is_one_entry_but_not_at_two_or_at_another_level() {
    var sample = Sample.silent();
    sample.find(Level.WARNING, Sample.ROOT.id(), "\"RUN\" is bad", sample.at("RUN"));
    sample.find(Level.WARNING, Sample.ROOT.id(), "\"COPY\" is bad", sample.at("COPY"));
    sample.find(Level.ERROR, Sample.ROOT.id(), "\"USER\" is bad", sample.at("USER"));
    assertThat(shown(sample)).contains(" 2 | ", " 3 | ", " 4 | ").doesNotContain("= also");
    sample.find(Level.WARNING, Sample.ROOT.id(), "\"FROM\" is bad", sample.at("FROM"));
    assertThat(shown(sample))
        .contains(
            """
            WARNING shop/docker/Dockerfile:2:1: warning: "RUN" is bad [last-user-root]
            WARNING   2 | RUN apt-get update
            WARNING     | ^^^
            WARNING     = also at shop/docker/Dockerfile:3:1 ("COPY"), at shop/docker/Dockerfile:1:1 ("FROM")
            """);
  }

  @Test
  void nothing_found_is_not_said_of_what_was_not_evaluated() {
    var sample = Sample.silent();
    sample.verdict = new Verdict.Undecided(List.of("no engine"), List.of());
    assertThat(shown(sample))
        .doesNotContain("no findings")
        .contains("nothing found in what was evaluated");
  }

  @Test
  void several_images_have_a_block_each() {
    var sample = Sample.breached();
    sample.others.add(
        new Unit(
            "shop:2",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ImageFailure(true, "no engine"))));
    assertThat(shown(sample))
        .contains(
            "docker/Dockerfile:3 COPY\n"
                + "INFO \n"
                + "INFO image             shop:2 not inspected\n"
                + "INFO \n"
                + "INFO findings ");
  }

  @Test
  void the_rules_that_break_the_build_are_named_with_their_places() {
    var sample = Sample.breached();
    sample.find(Level.ERROR, Sample.TOO_BIG.id(), "too big");
    var breaches = sample.findings.stream().filter(j -> j.breaches(FailOn.ERROR)).toList();
    assertThat(BreachList.of(breaches, sample.inspection(), PLACES))
        .isEqualTo("last-user-root (shop/docker/Dockerfile:4), image-too-big (image shop:1.4)");
    for (String word : List.of("FROM", "RUN", "COPY", "USER")) {
      sample.find(Level.ERROR, Sample.UPDATE.id(), word, sample.at(word));
      sample.find(Level.ERROR, Sample.UPDATE.id(), word + " again", sample.at(word));
    }
    var more = sample.findings.stream().filter(j -> j.breaches(FailOn.ERROR)).toList();
    assertThat(BreachList.of(more, sample.inspection(), PLACES))
        .endsWith("update-without-install (shop/docker/Dockerfile:3) and 1 more");
  }

  @Test
  void no_report_is_named_where_none_was_written() {
    assertThat(shown(Sample.silent(), Optional.empty()).lines())
        .containsExactly("INFO shop/docker/Dockerfile", "INFO no findings, 1.2 s");
    var many = Sample.silent();
    IntStream.range(0, 501).forEach(i -> many.find(Level.INFO, Sample.ROOT.id(), "finding " + i));
    assertThat(shown(many, Optional.empty()))
        .contains("not shown; a report would hold them, but formats names none\n")
        .doesNotContain("INFO report");
  }

  private static String shown(Sample sample) {
    return shown(sample, Optional.of(REPORT));
  }

  private static String shown(Sample sample, Optional<String> report) {
    List<String> lines = new ArrayList<>();
    new ConsoleReport(Palette.plain(), (level, text) -> lines.add(level + " " + text), 160, PLACES)
        .write(sample.inspection(), new ConsoleRun(Duration.ofMillis(1_234), report, EXPLAIN));
    return String.join("\n", lines) + "\n";
  }
}
