package io.github.imagehygiene.report.console;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each layer holds, and which line made it. Neighbours that come from the same line, from the
 * base image or from no known line, are one row. Nothing of what an instruction says, which may be
 * a secret.
 */
final class LayerRows {

  /** An image may have 127 layers, but the heaviest tell what there is to know. */
  private static final int MOST = 12;

  private record Run(int first, int last, long bytes, long wasted, String origin) {

    Run and(Run next) {
      return new Run(first, next.last, bytes + next.bytes, wasted + next.wasted, origin);
    }

    int layers() {
      return last - first + 1;
    }

    String name() {
      return layers() == 1 ? "layer " + first : "layers " + first + "-" + last;
    }

    String text() {
      return size(bytes, wasted) + ", " + origin;
    }
  }

  private LayerRows() {}

  /** By name, lowest layer first; empty without a Dockerfile, or if no layer was read. */
  static Map<String, String> of(ImageSubject subject, PlaceText places) {
    var rows = new LinkedHashMap<String, String>();
    if (subject.dockerfile().isEmpty() || subject.layers().isEmpty()) {
      return rows;
    }
    var runs = runs(subject, subject.layers().get(), places);
    var others = lightest(runs);
    for (Run run : runs) {
      if (!others.contains(run.first)) {
        rows.put(run.name(), run.text());
      }
    }
    if (!others.isEmpty()) {
      var rest = runs.stream().filter(run -> others.contains(run.first)).toList();
      int layers = rest.stream().mapToInt(Run::layers).sum();
      long bytes = rest.stream().mapToLong(Run::bytes).sum();
      long wasted = rest.stream().mapToLong(Run::wasted).sum();
      rows.put("other layers", layers + ", " + size(bytes, wasted));
    }
    return rows;
  }

  private static String size(long bytes, long wasted) {
    return new Bytes(bytes) + (wasted > 0 ? " (" + new Bytes(wasted) + " wasted)" : "");
  }

  private static List<Run> runs(ImageSubject subject, ImageContents contents, PlaceText places) {
    var runs = new ArrayList<Run>();
    for (var layer : contents.layers()) {
      int index = layer.id().index();
      long bytes = layer.value().listing().unpackedSize();
      long wasted = contents.waste().bytesOf(index);
      var next = new Run(index, index, bytes, wasted, origin(layer.id(), subject, places));
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).origin.equals(next.origin)) {
        runs.set(last, runs.get(last).and(next));
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  /** Those beyond the heaviest, by their first layer. */
  private static Set<Integer> lightest(List<Run> runs) {
    return runs.stream()
        .sorted(Comparator.comparingLong(Run::bytes).reversed())
        .skip(MOST)
        .map(Run::first)
        .collect(Collectors.toSet());
  }

  private static String origin(LayerId layer, ImageSubject subject, PlaceText places) {
    if (subject.origin(layer) instanceof LayerOrigin.Step step) {
      var source = subject.dockerfile().orElseThrow().source();
      return places.file(source.name())
          + ":"
          + step.line(source)
          + " "
          + step.instruction().keyword();
    }
    return subject.origin(layer) instanceof LayerOrigin.Base ? "base image" : "no known line";
  }
}
