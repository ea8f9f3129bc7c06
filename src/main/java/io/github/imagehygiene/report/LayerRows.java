package io.github.imagehygiene.report;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.LayerOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each layer holds, and which line made it. Neighbours that come from the same line, from the
 * base image or from no known line, are one row. Nothing of what an instruction says, which may be
 * a secret.
 */
final class LayerRows {

  /** An image may have 127 layers, but the heaviest tell what there is to know. */
  private static final int MOST = 12;

  private record Run(int first, int last, long bytes, long wasted, LayerOrigin origin) {

    Run and(Run next) {
      return new Run(first, next.last, bytes + next.bytes, wasted + next.wasted, origin);
    }

    boolean goesOnWith(Run next) {
      return origin.equals(next.origin)
          || !(origin instanceof LayerOrigin.Step) && origin.kind().equals(next.origin.kind());
    }

    int layers() {
      return last - first + 1;
    }
  }

  private LayerRows() {}

  /** By name, lowest layer first; empty without a Dockerfile, or if no layer was read. */
  static Map<String, String> of(ImageSubject subject) {
    var rows = new LinkedHashMap<String, String>();
    if (subject.dockerfile().isEmpty() || subject.layers().isEmpty()) {
      return rows;
    }
    var runs = runs(subject, subject.layers().get());
    var told = new HashSet<>(heaviest(runs));
    runs.stream().filter(told::contains).forEach(run -> rows.put(name(run), text(run, subject)));
    var others = runs.stream().filter(run -> !told.contains(run)).toList();
    if (!others.isEmpty()) {
      int layers = others.stream().mapToInt(Run::layers).sum();
      long bytes = others.stream().mapToLong(Run::bytes).sum();
      rows.put("other layers", layers + ", " + new Bytes(bytes));
    }
    return rows;
  }

  private static List<Run> runs(ImageSubject subject, ImageContents contents) {
    var runs = new ArrayList<Run>();
    for (var layer : contents.layers()) {
      int index = layer.id().index();
      long bytes = layer.value().listing().unpackedSize();
      long wasted = contents.waste().bytesOf(index);
      var next = new Run(index, index, bytes, wasted, subject.origin(layer.id()));
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).goesOnWith(next)) {
        runs.set(last, runs.get(last).and(next));
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  private static List<Run> heaviest(List<Run> runs) {
    return runs.stream()
        .sorted(Comparator.comparingLong(Run::bytes).reversed())
        .limit(MOST)
        .toList();
  }

  private static String name(Run run) {
    return run.layers() == 1 ? "layer " + run.first : "layers " + run.first + "-" + run.last;
  }

  private static String text(Run run, ImageSubject subject) {
    String wasted = run.wasted > 0 ? " (" + new Bytes(run.wasted) + " wasted)" : "";
    return new Bytes(run.bytes) + wasted + ", " + origin(run.origin, subject);
  }

  private static String origin(LayerOrigin origin, ImageSubject subject) {
    if (origin instanceof LayerOrigin.Step step) {
      var source = subject.dockerfile().orElseThrow().source();
      int line = source.position(step.instruction().span().start()).line();
      return Printable.line(source.name()) + ":" + line + " " + step.instruction().keyword();
    }
    return origin instanceof LayerOrigin.Base ? "base image" : "no known line";
  }
}
