package io.github.imagehygiene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.ci.CheckstyleReport;
import io.github.imagehygiene.report.ci.JunitReport;
import io.github.imagehygiene.report.json.JsonReportTest;
import io.github.imagehygiene.report.sarif.SarifReport;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlReportsTest {

  @Test
  void checkstyle_lists_what_is_not_suppressed_by_file() {
    assertThat(new String(CheckstyleReport.bytes(Sample.breached().run()), UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="10.0">
              <file name="shop/docker/Dockerfile">
                <error line="2" column="5" severity="warning" message="refreshes the apt index but this RUN installs nothing" source="image-hygiene.update-without-install"/>
                <error line="4" column="6" severity="error" message="the last USER is root" source="image-hygiene.last-user-root"/>
                <error line="1" column="1" severity="info" message="262 MB unpacked, 250 MB are allowed" source="image-hygiene.image-too-big"/>
              </file>
            </checkstyle>
            """);
  }

  @Test
  void junit_has_a_suite_a_target_and_a_case_a_rule() {
    assertThat(new String(JunitReport.bytes(Sample.breached().run()), UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="image-hygiene" time="0.002000">
              <testsuite name="shop/docker/Dockerfile" tests="2" failures="1" errors="0" skipped="0" time="0.002000">
                <testcase name="last-user-root" classname="image-hygiene.shop/docker/Dockerfile" time="0.002000" file="shop/docker/Dockerfile" line="4">
                  <failure message="shop/docker/Dockerfile:4:6: the last USER is root" type="last-user-root">shop/docker/Dockerfile:4:6: error: the last USER is root</failure>
                </testcase>
                <testcase name="update-without-install" classname="image-hygiene.shop/docker/Dockerfile" time="0.000000">
                  <system-out>shop/docker/Dockerfile:2:5: warning: refreshes the apt index but this RUN installs nothing</system-out>
                </testcase>
              </testsuite>
              <testsuite name="shop/image" tests="3" failures="0" errors="0" skipped="1" time="0.000000">
                <testcase name="efficiency-too-low" classname="image-hygiene.shop/image" time="0.000000"/>
                <testcase name="image-too-big" classname="image-hygiene.shop/image" time="0.000000">
                  <system-out>shop/docker/Dockerfile:1:1: info: 262 MB unpacked, 250 MB are allowed</system-out>
                </testcase>
                <testcase name="too-many-layers" classname="image-hygiene.shop/image" time="0.000000">
                  <skipped message="suppressed by pom: until the base is changed"/>
                </testcase>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void a_rule_whose_finding_is_part_of_another_does_not_pass() throws Exception {
    var sample = Sample.silent();
    sample.find(
        Level.ERROR,
        Finding.of(Sample.ROOT.id(), "", "told once").also(List.of(Sample.UPDATE.id())));
    sample.outcomes.clear();
    sample.outcomes.add(RuleOutcome.finished(Sample.ROOT.id()));
    sample.outcomes.add(RuleOutcome.finished(Sample.UPDATE.id()));
    var junit = parse(JunitReport.bytes(sample.run()));
    assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(attribute(junit, "skipped", "message")).isEqualTo("reported by " + Sample.ROOT.id());
  }

  @Test
  void the_fix_is_told_and_the_image_of_several() throws Exception {
    var sample = Sample.withImage();
    sample.others.add(new Unit("other:1", Optional.empty(), sample.image, Optional.empty()));
    var finding =
        Finding.of(Sample.TOO_BIG.id(), "", "too big")
            .instead("another base")
            .of(List.of("other:1"));
    sample.find(Level.ERROR, finding);
    var checkstyle = parse(CheckstyleReport.bytes(sample.run()));
    assertThat(attribute(checkstyle, "error", "message"))
        .isEqualTo("other:1: too big; fix: another base");
    var junit = parse(JunitReport.bytes(sample.run()));
    assertThat(attribute(junit, "failure", "message"))
        .endsWith(": other:1: too big; fix: another base");
    var failed = (Element) junit.getElementsByTagName("failure").item(0).getParentNode();
    assertThat(failed.getAttribute("classname")).isEqualTo("image-hygiene.shop/image other");
    assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(new String(SarifReport.bytes(sample.run()), UTF_8).replaceAll("\\s+", " "))
        .contains("\"properties\": { \"units\": [ \"other:1\" ] }");
    assertThat(JsonReportTest.problems(JsonReportTest.json(sample))).isEmpty();
  }

  @Test
  void rules_that_did_not_finish_are_errors_or_skipped() throws Exception {
    var sample = Sample.silent();
    sample.verdict = new Verdict.Undecided(List.of("no engine"), List.of());
    sample.failure = Optional.of(new ImageFailure(true, "no engine"));
    sample.outcomes.clear();
    sample.outcomes.add(RuleOutcome.notEvaluated(Sample.ROOT.id(), "no base"));
    sample.outcomes.add(RuleOutcome.crashed(Sample.UPDATE.id(), "Oops"));
    var suites = parse(JunitReport.bytes(sample.run()));
    assertThat(attribute(suites, "error", "message")).isEqualTo("not evaluated: no base");
    sample.failOn = FailOn.NEVER;
    suites = parse(JunitReport.bytes(sample.run()));
    assertThat(attribute(suites, "skipped", "message")).isEqualTo("not evaluated: no base");
    assertThat(attribute(suites, "error", "message")).isEqualTo("the rule crashed: Oops");
    var image = (Element) suites.getElementsByTagName("testsuite").item(1);
    assertThat(attribute(image, "error", "message")).isEqualTo("no engine");
  }

  @Test
  void an_image_that_was_read_in_part_is_an_error_beside_its_rules() throws Exception {
    var sample = Sample.withImage();
    sample.verdict = new Verdict.Undecided(List.of("layer 1 is cut short"), List.of());
    sample.failure = Optional.of(new ImageFailure(false, "layer 1 is cut short"));
    var suites = parse(JunitReport.bytes(sample.run()));
    assertThat(attribute(suites, "error", "message")).isEqualTo("layer 1 is cut short");
    var image = (Element) suites.getElementsByTagName("testsuite").item(1);
    assertThat(image.getAttribute("tests")).isEqualTo("4");
    assertThat(image.getAttribute("errors")).isEqualTo("1");
  }

  @Test
  void a_finding_is_told_though_its_rule_did_not_finish_on_another_file() throws Exception {
    var sample = Sample.silent();
    sample.outcomes.clear();
    sample.outcomes.add(RuleOutcome.notEvaluated(Sample.ROOT.id(), "no base"));
    sample.find(Level.INFO, Sample.ROOT.id(), "is root", sample.at("root"));
    var suites = parse(JunitReport.bytes(sample.run()));
    assertThat(suites.getElementsByTagName("system-out").item(0).getTextContent())
        .endsWith("info: is root");
    assertThat(suites.getElementsByTagName("skipped").getLength()).isZero();
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    var sample = Sample.silent();
    String evil = "\u0000\u001b\uFFFE\uD800]]><x a=\"'&\n\uD83D\uDE00";
    sample.find(Level.ERROR, Sample.ROOT.id(), evil, sample.at("root"));
    String shown = "<U+0000><U+001B>\uFFFD<U+D800>]]><x a=\"'&<U+000A>\uD83D\uDE00";
    var checkstyle = parse(CheckstyleReport.bytes(sample.run()));
    assertThat(attribute(checkstyle, "error", "message")).isEqualTo(shown);
    var junit = parse(JunitReport.bytes(sample.run()));
    assertThat(attribute(junit, "failure", "message")).endsWith(": " + shown);
    assertThat(junit.getElementsByTagName("failure").item(0).getTextContent()).endsWith(shown);
  }

  @Test
  void no_name_of_a_file_gives_a_terminal_orders() {
    var sample = Sample.silent();
    sample.name = "docker/\u009B31m\u001B[31m\u007F";
    sample.find(Level.ERROR, Sample.ROOT.id(), "is root", sample.at("root"));
    for (byte[] report :
        List.of(CheckstyleReport.bytes(sample.run()), JunitReport.bytes(sample.run()))) {
      assertThat(new String(report, UTF_8))
          .contains("shop/docker/\uFFFD31m\uFFFD[31m\uFFFD")
          .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]");
    }
  }

  private static String attribute(Element within, String element, String name) {
    return ((Element) within.getElementsByTagName(element).item(0)).getAttribute(name);
  }

  private static Element parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }
}
