package io.github.imagehygiene.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Evidence.InLayer;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Suppressed;
import io.github.imagehygiene.policy.Suppression;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.Sample;
import io.github.imagehygiene.report.shown.SourceTree;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

  @Test
  void a_breached_run_reads_as_its_sample() throws IOException {
    try (var golden = getClass().getResourceAsStream("breached.sarif")) {
      assertThat(sarif(Sample.breached()))
          .isEqualTo(new String(golden.readAllBytes(), UTF_8).replace("\r\n", "\n"));
    }
  }

  @Test
  void every_kind_of_run_is_of_the_schemas_form() {
    assertThat(problems(sarif(Sample.breached()))).isEmpty();
    assertThat(problems(sarif(Sample.silent()))).isEmpty();
    assertThat(problems(sarif(open()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"startLine\": 2|\"startLine\": 0",
        "\"level\": \"error\"|\"level\": \"info\"",
        "\"kind\": \"external\"|\"kind\": \"pom\"",
        "\"ruleIndex\": 0|\"index\": 0",
      })
  void the_schema_refuses_what_is_not_of_its_form(String right, String wrong) {
    String sarif = sarif(Sample.breached());
    assertThat(sarif).contains(right);
    assertThat(problems(sarif.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void what_was_not_looked_at_is_no_success() {
    assertThat(flat(sarif(open())))
        .contains("\"executionSuccessful\": false")
        .contains("\"level\": \"error\", \"message\": { \"text\": \"the reason\" }")
        .contains("\"level\": \"warning\", \"message\": { \"text\": \"no engine\" }")
        .contains(
            "\"text\": \"rule last-user-root was not evaluated: no base\" },"
                + " \"associatedRule\": { \"id\": \"last-user-root\" }")
        .contains("\"text\": \"rule update-without-install crashed: Oops\"");
    assertThat(flat(sarif(Sample.breached()))).contains("\"executionSuccessful\": true");
  }

  @Test
  void what_an_instruction_put_into_the_image_stands_at_it() {
    var sample = Sample.withImage();
    var layer = new InLayer(Sample.layer(2), OptionalLong.empty());
    sample.find(Level.ERROR, Sample.TOO_BIG.id(), "m", layer);
    assertThat(flat(sarif(sample)))
        .contains(
            "\"uri\": \"shop/docker/Dockerfile\", \"uriBaseId\": \"%SRCROOT%\" },"
                + " \"region\": { \"startLine\": 3, \"startColumn\": 1,");
  }

  @Test
  void further_places_are_related_and_the_whole_of_the_instruction_is_none() {
    var sample = Sample.withImage();
    sample.find(
        Level.ERROR,
        Sample.UPDATE.id(),
        "m",
        sample.at("apt-get update"),
        sample.at("COPY"),
        new InLayer(Sample.layer(1), OptionalLong.empty()));
    assertThat(flat(sarif(sample)))
        .containsOnlyOnce("see also")
        .contains("\"startLine\": 3, \"startColumn\": 1, \"endLine\": 3, \"endColumn\": 5");
  }

  @Test
  void what_the_base_put_into_the_image_stands_at_FROM() {
    var sample = Sample.withImage();
    var layer = new InLayer(Sample.layer(0), OptionalLong.empty());
    sample.find(Level.ERROR, Sample.TOO_BIG.id(), "m", layer);
    assertThat(flat(sarif(sample))).contains("\"region\": { \"startLine\": 1, \"startColumn\": 1,");
  }

  @Test
  void what_no_Dockerfile_made_stands_at_the_POM_and_never_at_the_tag() {
    var sample = Sample.withImage();
    sample.image =
        Optional.of(
            ImageSubject.join(
                sample.image.get().image(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sample.TODAY));
    sample.find(Level.ERROR, Sample.TOO_BIG.id(), "m");
    assertThat(flat(sarif(sample)))
        .contains("\"uri\": \"shop/pom.xml\"", "\"region\": { \"startLine\": 1 }")
        .doesNotContain("shop:1.4");
  }

  @Test
  void a_comment_suppresses_in_the_source() {
    var sample = Sample.silent();
    var found = sample.find(Level.ERROR, Sample.ROOT.id(), "m", sample.at("root"));
    sample.findings.set(
        0,
        new Judged(
            found.finding(),
            found.level(),
            Optional.of(
                new Suppressed(Suppression.By.COMMENT, Optional.of("why"), Optional.empty())),
            found.fingerprint()));
    assertThat(flat(sarif(sample)))
        .contains("\"suppressions\": [ { \"kind\": \"inSource\", \"justification\": \"why\" } ]");
  }

  @Test
  void hostile_text_is_spelt_out_and_makes_no_link() {
    var sample = Sample.silent();
    String evil = "\u001b[2J\u202E\uD800 [click](https://evil.example) \n##[error]";
    sample.find(Level.ERROR, Sample.ROOT.id(), evil, sample.at("root"));
    assertThat(sarif(sample))
        .contains("<U+001B>[2J<U+202E><U+D800> [click] (https://evil.example) <U+000A>")
        .doesNotContain("##[");
  }

  @Test
  void a_file_of_any_name_has_a_URI() {
    var sample = Sample.silent();
    var source = SourceText.of("a b/ü#%:?.Dockerfile", "RUN x");
    sample.find(Level.ERROR, Sample.ROOT.id(), "m", new InDockerfile(source, new Span(0, 3), "0"));
    String sarif = sarif(sample);
    assertThat(sarif).contains("\"uri\": \"shop/a%20b/%C3%BC%23%25%3A%3F.Dockerfile\"");
    assertThat(problems(sarif)).isEmpty();
  }

  @Test
  void a_file_outside_the_sources_has_an_absolute_URI() {
    var tree = Sample.silent().run().tree();
    assertThat(tree.path("../Dockerfile")).isEqualTo("Dockerfile");
    String outside = tree.path("../../elsewhere/Dockerfile");
    assertThat(SourceTree.uri(outside)).startsWith("file:///").endsWith("/elsewhere/Dockerfile");
  }

  @Test
  void of_too_many_findings_the_worst_are_kept_and_the_rest_is_counted() {
    var sample = Sample.silent();
    sample.find(Level.INFO, Sample.ROOT.id(), "mere info", sample.at("FROM"));
    sample.find(Level.WARNING, Sample.ROOT.id(), "a warning", sample.at("root"));
    sample.find(Level.ERROR, Sample.ROOT.id(), "an error", sample.at("root"));
    String sarif = new String(SarifReport.bytes(sample.run(), 2), UTF_8);
    assertThat(sarif)
        .containsSubsequence("\"1 findings were left out", "an error", "a warning")
        .doesNotContain("mere info");
  }

  @Test
  void what_to_write_instead_is_said_but_edits_are_not_shown_as_they_are_not_redacted() {
    var sample = Sample.silent();
    var root = sample.at("root");
    var found = sample.find(Level.ERROR, Sample.ROOT.id(), "m", root);
    var fix = new Fix("USER 10001", List.of(new Edit(root.span(), "hidden")), true);
    sample.findings.set(
        0,
        new Judged(found.finding().fix(fix), Level.ERROR, Optional.empty(), found.fingerprint()));
    assertThat(sarif(sample)).contains("m; fix: USER 10001").doesNotContain("hidden");
  }

  private static Sample open() {
    var open = Sample.silent();
    open.verdict = new Verdict.Undecided(List.of("the reason"), List.of());
    open.failure = Optional.of(new ImageFailure(true, "no engine"));
    open.outcomes.set(0, RuleOutcome.notEvaluated(Sample.ROOT.id(), "no base"));
    open.outcomes.set(1, RuleOutcome.crashed(Sample.UPDATE.id(), "Oops"));
    return open;
  }

  private static String sarif(Sample sample) {
    return new String(SarifReport.bytes(sample.run()), UTF_8);
  }

  private static String flat(String json) {
    return json.replaceAll("\\s+", " ");
  }

  private static List<Error> problems(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }
}
