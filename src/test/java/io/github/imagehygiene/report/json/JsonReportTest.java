package io.github.imagehygiene.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.inspect.Timings;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.Sample;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class JsonReportTest {

  @Test
  void a_breached_run_reads_as_its_sample() throws IOException {
    try (var golden = getClass().getResourceAsStream("breached.json")) {
      assertThat(json(Sample.breached()))
          .isEqualTo(new String(golden.readAllBytes(), UTF_8).replace("\r\n", "\n"));
    }
  }

  @Test
  void every_kind_of_run_is_of_the_schemas_form() {
    assertThat(problems(json(Sample.breached()))).isEmpty();
    assertThat(problems(json(Sample.silent()))).isEmpty();
    assertThat(problems(json(Sample.withImage()))).isEmpty();
    var open = Sample.silent();
    open.verdict = new Verdict.Undecided(List.of("why"), List.of());
    open.outcomes.set(0, RuleOutcome.notEvaluated(Sample.ROOT.id(), "why"));
    open.outcomes.set(1, RuleOutcome.crashed(Sample.UPDATE.id(), "why"));
    assertThat(problems(json(open))).isEmpty();
    assertThat(json(open)).contains("\"undecided\": [\n    \"why\"\n  ]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": 2|\"schemaVersion\": 1",
        "\"verdict\": \"breached\"|\"verdict\": \"broken\"",
        "\"line\": 2|\"line\": 0",
        "\"file\": \"docker/Dockerfile\"|\"file\": \"docker\\\\Dockerfile\"",
        "\"level\": \"error\"|\"level\": null",
        "\"user\": \"0\"|\"colour\": \"red\"",
        "\"until\": \"2027-03-01\"|\"until\": \"soon\"",
      })
  void the_schema_refuses_what_is_not_of_its_form(String right, String wrong) {
    String json = json(Sample.breached());
    assertThat(json).contains(right);
    assertThat(problems(json.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void what_is_unknown_is_absent() {
    var sample = Sample.withImage();
    var known = Sample.description("", new Size.Unknown("not read"));
    var unknown =
        new ImageDescription(
            known.reference(),
            known.id(),
            known.source(),
            known.config(),
            new Size.Unknown("not read"),
            OptionalLong.empty(),
            List.of(),
            List.of());
    sample.image =
        Optional.of(
            ImageSubject.join(
                unknown, Optional.empty(), Optional.empty(), Optional.empty(), Sample.TODAY));
    String json = json(sample);
    assertThat(problems(json)).isEmpty();
    assertThat(json)
        .doesNotContain("null", "unpackedSize", "compressedSize", "ownLayerCount", "\"base\"")
        .contains("\"kind\": \"unexplained\"", "\"why\": \"there is no Dockerfile for it\"");
  }

  @Test
  void the_same_inspection_gives_the_same_bytes() {
    assertThat(json(Sample.breached())).isEqualTo(json(Sample.breached())).doesNotContain("\r");
  }

  @Test
  void build_arguments_in_the_history_are_not_written() {
    assertThat(json(Sample.withImage()))
        .contains("\"createdBy\": \"RUN /bin/sh -c apt-get update # buildkit\"")
        .doesNotContain("TOKEN", "secret");
  }

  @Test
  void nor_are_secrets_in_the_commands_of_the_history() {
    var sample = Sample.silent();
    var entry =
        new HistoryEntry(
            "RUN a --password=hunter2 https://me:hunter2@x.org", "", Optional.of(false));
    var description =
        new ImageDescription(
            "shop:1",
            "sha256:0",
            "docker",
            TestConfig.of("", 1, List.of(entry)),
            new Size.Unknown("not read"),
            OptionalLong.empty(),
            List.of(),
            List.of());
    sample.image =
        Optional.of(
            ImageSubject.join(
                description, Optional.empty(), Optional.empty(), Optional.empty(), Sample.TODAY));
    assertThat(json(sample))
        .contains("\"createdBy\": \"RUN a --password=*** https://me:***@x.org\"");
  }

  @Test
  public void hostile_text_stays_text() {
    var sample = Sample.silent();
    String evil = "\u0000\u001b[2J\"\\\u007F\u009B\u202E\uD800</script>\n";
    var place = new InDockerfile(SourceText.of(evil, "RUN x"), new Span(0, 3), "0");
    sample.find(Level.ERROR, Sample.ROOT.id(), evil, place);
    String json = json(sample);
    assertThat(problems(json.replace("\\\\", "/"))).isEmpty();
    assertThat(json)
        .contains(
            "\"message\": \"\\u0000\\u001B[2J\\\"\\\\\\u007F\\u009B\\u202E\uFFFD</script>\\n\"");
  }

  @Test
  void positions_are_those_of_an_editor() {
    var sample = Sample.silent();
    sample.dockerfile = "\uFEFFFROM a\r\nRUN b \\\r\n  c\r\n";
    sample.find(Level.ERROR, Sample.ROOT.id(), "m", sample.at("FROM"));
    sample.find(Level.ERROR, Sample.ROOT.id(), "m", sample.at("b \\\r\n  c"));
    assertThat(json(sample).replaceAll("\\s+", " "))
        .contains("\"line\": 1, \"column\": 1, \"endLine\": 1, \"endColumn\": 5")
        .contains("\"line\": 2, \"column\": 5, \"endLine\": 3, \"endColumn\": 4");
  }

  @Test
  void problems_of_a_dockerfile_stand_with_it() {
    var sample = Sample.silent();
    sample.dockerfile = "FROM a\nFOO b\n";
    assertThat(json(sample).replaceAll("\\s+", " ")).contains("\"line\": 2, \"column\": 1 } ]");
  }

  @Test
  void times_stand_in_a_file_of_their_own() {
    var timings =
        new Timings(
            Map.of("dockerfiles", Duration.ofNanos(1_234_567)),
            Map.of("last-user-root", Duration.ofMillis(2)));
    assertThat(new String(new TimingsReport().bytes(timings, Duration.ofSeconds(1)), UTF_8))
        .isEqualTo(
            """
            {
              "unit": "ms",
              "total": 1000.0,
              "steps": {
                "dockerfiles": 1.234
              },
              "rules": {
                "last-user-root": 2.0
              }
            }
            """);
  }

  public static String json(Sample sample) {
    return new String(new JsonReport("0.1.0").bytes(sample.inspection()), UTF_8);
  }

  public static List<Error> problems(String json) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.class.getResourceAsStream("report-v2.schema.json"));
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
