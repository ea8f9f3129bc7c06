package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.provenance.Alignment;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.provenance.OriginMatcher;
import io.github.imagehygiene.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Histories that real builders wrote, and the Dockerfiles that they were given. */
public final class Histories {

  private Histories() {}

  /**
   * The image that an engine built.
   *
   * @param name of a file: an entry a line, as {@code save} gives it; {@code +} begins one that
   *     made a layer
   */
  public static ImageConfig saved(String name) {
    return image(text(name + ".tsv").lines().map(Histories::entry).toList());
  }

  /** The same as an engine's API gives it, which does not say which entries made a layer. */
  public static ImageConfig told(String name) {
    var saved = saved(name);
    var entries =
        saved.history().stream()
            .map(e -> new HistoryEntry(e.createdBy(), e.comment(), Optional.empty()))
            .toList();
    return config(entries, saved.diffIds().size());
  }

  /**
   * An image of some entries.
   *
   * @param lines {@code +} before an entry that made a layer, {@code -} before another, {@code ?}
   *     where that is not said
   */
  public static ImageConfig image(String... lines) {
    return image(java.util.Arrays.stream(lines).map(Histories::entry).toList());
  }

  private static ImageConfig image(List<HistoryEntry> entries) {
    long layers = entries.stream().filter(e -> e.emptyLayer().equals(Optional.of(false))).count();
    return config(entries, (int) layers);
  }

  private static HistoryEntry entry(String line) {
    String[] parts = line.substring(line.startsWith("\t", 1) ? 2 : 1).split("\t");
    return new HistoryEntry(
        parts[0].replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"),
        parts.length > 1 ? parts[1] : "",
        line.charAt(0) == '?' ? Optional.empty() : Optional.of(line.charAt(0) == '-'));
  }

  public static DockerfileSubject dockerfile(String name) {
    return parsed(text(name + ".Dockerfile"), Optional.empty(), BuildInputs.NONE);
  }

  public static DockerfileSubject parsed(String text) {
    return parsed(text, Optional.empty(), BuildInputs.NONE);
  }

  public static DockerfileSubject parsed(String text, Optional<String> target, BuildInputs inputs) {
    var file = DockerfileParser.parse(SourceText.of("Dockerfile", text));
    return DockerfileSubject.of(file, Optional.empty(), target, inputs);
  }

  private static String text(String file) {
    try (var in = Histories.class.getResourceAsStream("/histories/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ImageConfig config(List<HistoryEntry> history, int layers) {
    return TestConfig.of("", layers, history);
  }

  /** The image that an image begins with. */
  public static ImageConfig beginning(ImageConfig image, int layers) {
    int entries = 0;
    for (int made = 0; made < layers; entries++) {
      made += image.history().get(entries).emptyLayer().orElse(true) ? 0 : 1;
    }
    return config(image.history().subList(0, entries), layers);
  }

  /**
   * Origins as {@code RUN 8}, the instruction with its line, or {@code base}, {@code unexplained}.
   */
  public static List<String> shown(Alignment alignment, DockerfileSubject dockerfile) {
    return alignment.origins().stream().map(origin -> shown(origin, dockerfile)).toList();
  }

  private static String shown(LayerOrigin origin, DockerfileSubject subject) {
    return origin instanceof LayerOrigin.Step step
        ? step.instruction().keyword()
            + " "
            + subject.source().position(step.instruction().span().start()).line()
        : origin.kind();
  }

  /** What made each layer of an image that an engine built, compared with its Dockerfile. */
  public static List<String> origins(String dockerfile, String history, Alignment.Verdict verdict) {
    var subject = dockerfile(dockerfile);
    var alignment = match(subject, saved(history));
    assertThat(alignment.verdict()).isEqualTo(verdict);
    return shown(alignment, subject);
  }

  public static Alignment match(DockerfileSubject dockerfile, ImageConfig config) {
    return OriginMatcher.match(dockerfile.read(), config, Optional.empty());
  }
}
