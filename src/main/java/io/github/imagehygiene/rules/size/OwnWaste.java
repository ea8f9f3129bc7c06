package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.waste.Waste;
import io.github.imagehygiene.layers.waste.Waste.Cause;
import io.github.imagehygiene.layers.waste.Waste.Dead;
import io.github.imagehygiene.layers.waste.Waste.Place;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The bytes of the image's own layers that died in later ones, as rules tell of them.
 *
 * @param dead the most bytes first
 */
record OwnWaste(ImageSubject subject, List<Dead> dead) {

  private static final int SHOWN = 5;
  private static final int PLACES = 4;

  /**
   * What died by some causes.
   *
   * @param least if all layers together have less, nothing, and the base need not be known
   */
  static OwnWaste of(ImageSubject subject, Bytes least, Cause... causes) {
    var all = subject.contents().waste().in(layer -> true, causes).toList();
    if (Waste.sum(all) < least.value()) {
      return new OwnWaste(subject, List.of());
    }
    var own = subject.ownLayers().stream().map(LayerId::index).collect(Collectors.toSet());
    return new OwnWaste(subject, subject.contents().waste().in(own::contains, causes).toList());
  }

  long bytes() {
    return Waste.sum(dead);
  }

  /** Where most of it lay, by which layer it was written, and by which it died. */
  String worst(String died) {
    var most = dead.get(0);
    return "most in %s (%s, %s by %s)"
        .formatted(most.largest().get(0).path(), name(most.writer()), died, name(most.killer()));
  }

  /** A finding at the line that wrote most of it, with the other lines and the places. */
  Finding finding(RuleInfo rule, String key, String message) {
    var evidence = new LinkedHashSet<Evidence>();
    for (Dead some : dead.subList(0, Math.min(SHOWN, dead.size()))) {
      InLayers.line(subject, id(some.writer())).ifPresent(evidence::add);
      InLayers.line(subject, id(some.killer())).ifPresent(evidence::add);
      evidence.addAll(places(some.writer()));
    }
    return Finding.of(rule.id(), key, message, evidence.toArray(Evidence[]::new));
  }

  /** The layer that wrote, with the bytes that died of it and where most of them lay. */
  List<Evidence> places(int writer) {
    var ofLayer = dead.stream().filter(d -> d.writer() == writer).toList();
    var evidence = new ArrayList<Evidence>();
    evidence.add(new Evidence.InLayer(id(writer), OptionalLong.of(Waste.sum(ofLayer))));
    ofLayer.stream()
        .flatMap(d -> d.largest().stream())
        .sorted((a, b) -> Long.compare(b.bytes(), a.bytes()))
        .limit(PLACES)
        .map(place -> file(writer, place))
        .forEach(evidence::add);
    return evidence;
  }

  private Evidence file(int writer, Place place) {
    return new Evidence.InFile(
        id(writer), place.path(), OptionalLong.empty(), OptionalLong.of(place.bytes()));
  }

  /** {@code line 7}, if it is known which made the layer; else {@code layer 3}. */
  String name(int layer) {
    if (subject.dockerfile().isPresent()
        && subject.origin(id(layer)) instanceof LayerOrigin.Step step) {
      var source = subject.dockerfile().get().source();
      return "line " + step.line(source);
    }
    return "layer " + layer;
  }

  LayerId id(int layer) {
    return subject.image().config().layers().get(layer);
  }

  /** So many bytes of it, for a message. */
  Bytes size() {
    return new Bytes(bytes());
  }
}
