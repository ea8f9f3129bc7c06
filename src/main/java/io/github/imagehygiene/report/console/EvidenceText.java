package io.github.imagehygiene.report.console;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.report.shown.Printable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** What a finding's evidence reads like: a line a layer, and a line for each other place. */
final class EvidenceText {

  private static final int PATHS = 3;

  private EvidenceText() {}

  /**
   * All places but the one in the Dockerfile that the code frame shows.
   *
   * @param places how places in Dockerfiles are named
   * @param origins where layers come from, to be read behind their number
   */
  static List<String> lines(Finding finding, PlaceText places, Function<LayerId, String> origins) {
    Set<String> lines = new LinkedHashSet<>();
    var shown = finding.inDockerfile();
    Map<LayerId, Layer> layers = new LinkedHashMap<>();
    for (Evidence evidence : finding.evidence()) {
      collect(evidence, layers);
    }
    layers.forEach((id, layer) -> lines.add(layer.text(id, origins.apply(id))));
    for (Evidence evidence : finding.evidence()) {
      if (shown.isEmpty() || evidence != shown.get()) {
        String text = text(evidence, places);
        if (!text.isEmpty()) {
          lines.add(text);
        }
      }
    }
    return List.copyOf(lines);
  }

  private static void collect(Evidence evidence, Map<LayerId, Layer> layers) {
    if (evidence instanceof Evidence.InLayer in) {
      layers.merge(in.layer(), new Layer(in.bytes(), Set.of()), Layer::and);
    } else if (evidence instanceof Evidence.InFile in) {
      var file = new Layer(OptionalLong.empty(), Set.of(file(in)));
      layers.merge(in.layer(), file, Layer::and);
    }
  }

  /** What is seen of one layer. */
  private record Layer(OptionalLong bytes, Set<String> files) {

    Layer and(Layer more) {
      var all = new LinkedHashSet<>(files);
      all.addAll(more.files);
      return new Layer(bytes.isPresent() ? bytes : more.bytes, all);
    }

    String text(LayerId id, String origin) {
      String head = "layer " + id.index() + origin + size(", ", bytes, "");
      String paths = String.join(", ", files.stream().limit(PATHS).toList());
      return head + (paths.isEmpty() ? "" : ": " + paths) + (files.size() > PATHS ? ", …" : "");
    }
  }

  /** {@code /etc/passwd:3 (1.20 kB)}. */
  static String file(Evidence.InFile in) {
    String line = in.line().isPresent() ? ":" + in.line().getAsLong() : "";
    return Printable.line(in.path(), 200) + line + size(" (", in.bytes(), ")");
  }

  private static String size(String before, OptionalLong bytes, String after) {
    return bytes.isPresent() ? before + new Bytes(bytes.getAsLong()) + after : "";
  }

  /** Layers are told together, before; they have no text of their own. */
  private static String text(Evidence evidence, PlaceText places) {
    return evidence.fold(
        new Evidence.Cases<>() {
          @Override
          public String inDockerfile(Evidence.InDockerfile in) {
            return "see also " + places.of(in);
          }

          @Override
          public String inConfig(Evidence.InConfig in) {
            return "image config: " + in.field() + " = \"" + Printable.line(in.value(), 200) + '"';
          }

          @Override
          public String inHistory(Evidence.InHistory in) {
            return "image history, entry "
                + in.index()
                + ": "
                + Printable.line(in.createdBy(), 200);
          }

          @Override
          public String inLayer(Evidence.InLayer in) {
            return "";
          }

          @Override
          public String inFile(Evidence.InFile in) {
            return "";
          }
        });
  }
}
