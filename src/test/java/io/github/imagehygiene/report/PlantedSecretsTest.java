package io.github.imagehygiene.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.ImageInput;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.LayerMode;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.PropertyTree;
import io.github.imagehygiene.report.console.ConsoleReport;
import io.github.imagehygiene.report.console.ConsoleRun;
import io.github.imagehygiene.report.console.TreeReport;
import io.github.imagehygiene.report.json.TimingsReport;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.report.shown.ReportRun;
import io.github.imagehygiene.report.shown.SourceTree;
import io.github.imagehygiene.rules.Rules;
import io.github.imagehygiene.text.FactTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plants the secrets of {@code planted-secrets.txt}, and looks for them in all that is written. */
class PlantedSecretsTest {

  /**
   * A line of the list.
   *
   * @param where file, history, env, label or author
   */
  private record Plant(String where, String text, String secret) {

    static Plant of(String line, int number) {
      String secret = "Zq%03dwX7vK9pLm2".formatted(number);
      int bar = line.indexOf('|');
      String text = line.substring(bar + 1).strip().replace("\\n", "\n").replace("\\\n", "\\n");
      return new Plant(line.substring(0, bar).strip(), text.replace("§", secret), secret);
    }
  }

  private static final List<Plant> PLANTS = plants();

  private static List<Plant> plants() {
    var lines = FactTable.lines(PlantedSecretsTest.class, "planted-secrets.txt");
    return IntStream.range(0, lines.size()).mapToObj(i -> Plant.of(lines.get(i), i)).toList();
  }

  @Test
  void no_report_and_no_log_holds_a_planted_secret() throws ConfigUnreadable {
    String shown =
        shown(
            List.of(file(texts("file").map(t -> t + '\n').collect(Collectors.joining()))),
            List.of(image()));
    var leaks = new ArrayList<String>();
    for (Plant plant : PLANTS) {
      int at = shown.indexOf(plant.secret());
      if (at >= 0) {
        String around = shown.substring(Math.max(0, at - 60), Math.min(shown.length(), at + 40));
        leaks.add(plant.where() + ": " + plant.text() + "\n    in: " + around);
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void what_is_shown_holds_the_rest_of_the_line() throws ConfigUnreadable {
    String line = "RUN apt-get update && curl -u admin:xY7pLanted0 https://h.example\n";
    assertThat(shown(List.of(file(line)), List.of()))
        .contains("curl -u admin:*** https://h.example")
        .doesNotContain("xY7p");
  }

  private static Stream<String> texts(String where) {
    return PLANTS.stream().filter(plant -> plant.where().equals(where)).map(Plant::text);
  }

  private static DockerfileInput file(String instructions) {
    return new DockerfileInput(
        "Dockerfile",
        ("FROM debian\n" + instructions).getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        new DockerfileBuild(Map.of(), Optional.empty(), Optional.empty(), false));
  }

  private static UnitInput image() {
    var history =
        texts("history").map(text -> new HistoryEntry(text, "", Optional.of(false))).toList();
    var plain = TestConfig.of("1000", history.size(), history);
    var labels = new TreeMap<String, String>();
    texts("label").forEach(text -> labels.putAll(label(text)));
    var config =
        new ImageConfig(
            plain.os(),
            plain.architecture(),
            plain.variant(),
            plain.created(),
            texts("author").findFirst().orElseThrow(),
            plain.user(),
            texts("env").toList(),
            plain.entrypoint(),
            plain.cmd(),
            plain.workingDir(),
            plain.exposedPorts(),
            plain.volumes(),
            labels,
            plain.stopSignal(),
            plain.healthcheck(),
            plain.onBuild(),
            plain.shell(),
            plain.diffIds(),
            plain.history());
    var description =
        new ImageDescription(
            "shop:1",
            "sha256:" + "a".repeat(64),
            "docker",
            config,
            new Size.Unknown("x"),
            OptionalLong.empty(),
            List.of(),
            List.of("shop:1"));
    var input =
        new ImageInput(
            reference -> new Described(description), Optional.of("shop:1"), LayerMode.NEVER, true);
    return new UnitInput("shop:1", Optional.empty(), Optional.empty(), input);
  }

  private static Map<String, String> label(String text) {
    int equals = text.indexOf('=');
    return Map.of(text.substring(0, equals), text.substring(equals + 1));
  }

  /** An image whose layers nobody reads. */
  private record Described(ImageDescription describe) implements Image {

    @Override
    public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader) {
      throw new IllegalStateException("no layer is wanted");
    }

    @Override
    public void close() {}
  }

  /** Every format, the console and the log of -X. */
  private static String shown(List<DockerfileInput> files, List<UnitInput> units)
      throws ConfigUnreadable {
    var policy =
        PolicyReader.read(
            List.of(
                new Layer(
                    Layer.Source.POM,
                    PropertyTree.tree(Map.of("preset", "all"), PropertyTree.POM))),
            Rules.catalogue());
    Inspection inspection =
        Inspector.inspect(
            new Request(
                Rules.catalogue(), policy, files, units, Map.of(), LocalDate.of(2026, 12, 1)));
    var shown = new StringBuilder();
    var run =
        new ReportRun(
            inspection,
            Rules.catalogue(),
            "1",
            new SourceTree(Path.of("/p"), Path.of("/p"), "pom.xml"),
            "m");
    for (Format format : Format.values()) {
      shown.append(new String(format.bytes(run), StandardCharsets.UTF_8)).append('\n');
    }
    new ConsoleReport(
            Palette.plain(),
            (level, line) -> shown.append(line).append('\n'),
            400,
            PlaceText.OF_PROJECT)
        .write(inspection, new ConsoleRun(Duration.ZERO, Optional.empty(), Optional.empty()));
    TreeReport.lines(inspection).forEach(line -> shown.append(line).append('\n'));
    policy.describe().forEach(line -> shown.append(line).append('\n'));
    shown.append(
        new String(
            new TimingsReport().bytes(inspection.timings(), Duration.ZERO),
            StandardCharsets.UTF_8));
    return shown.toString();
  }
}
