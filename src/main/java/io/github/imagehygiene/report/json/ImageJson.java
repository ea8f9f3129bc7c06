package io.github.imagehygiene.report.json;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Shown;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.provenance.LayerMakers;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.report.shown.NamedBase;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One image in {@code report.json}. */
final class ImageJson {

  private ImageJson() {}

  static JsonObject of(Unit unit, Shown shown) {
    var json = new JsonObject().put("unit", unit.name());
    unit.dockerfile().ifPresent(file -> put(file, json));
    json.put("failure", unit.failure().map(ImageFailure::message));
    unit.image().ifPresent(image -> put(image, shown, json));
    return json;
  }

  private static void put(DockerfileSubject file, JsonObject json) {
    json.put("dockerfile", file.name()).put("target", file.graph().target().map(Stage::label));
  }

  private static void put(ImageSubject subject, Shown shown, JsonObject json) {
    var image = subject.image();
    var config = image.config();
    json.put("reference", image.reference())
        .put("id", image.id())
        .put("source", image.source())
        .put("os", config.os())
        .put("architecture", config.architecture())
        .put("created", config.created().map(Instant::toString))
        .put(
            "unpackedSize",
            subject.image().unpackedSize() instanceof Size.Exactly size
                ? OptionalLong.of(size.bytes())
                : OptionalLong.empty())
        .put("compressedSize", subject.image().compressedSize())
        .put("layerCount", subject.layerCount())
        .put("ownLayerCount", subject.ownLayerCount())
        .put("user", config.user());
    subject.layers().ifPresent(all -> put(all, json));
    json.put("base", NamedBase.of(subject).map(ImageJson::base))
        .put("layers", layers(subject, shown));
  }

  private static void put(ImageContents contents, JsonObject json) {
    var dive = contents.dive();
    json.put("efficiency", roundedDown(contents.efficiency()))
        .put("wastedBytes", contents.waste().bytes())
        .put(
            "dive",
            new JsonObject()
                .put("efficiency", roundedDown(dive.score()))
                .put("wastedBytes", dive.wastedBytes()));
  }

  /** So that no image seems perfect that is not. */
  private static double roundedDown(double share) {
    return Math.floor(share * 1_000_000) / 1_000_000;
  }

  private static JsonObject base(NamedBase base) {
    return new JsonObject()
        .put("reference", base.reference().toString())
        .put("digest", base.reference().digest().map(Object::toString));
  }

  private static List<JsonObject> layers(ImageSubject subject, Shown shown) {
    var config = subject.image().config();
    var makers = LayerMakers.entries(config);
    return config.layers().stream()
        .map(
            id ->
                layer(
                    id,
                    subject,
                    makers.isEmpty() ? Optional.empty() : Optional.of(makers.get(id.index())),
                    shown))
        .toList();
  }

  private static JsonObject layer(
      LayerId id, ImageSubject subject, Optional<HistoryEntry> maker, Shown shown) {
    var json = new JsonObject().put("index", id.index()).put("diffId", id.diffId().toString());
    var facts = subject.layers().map(all -> all.layers().get(id.index()).value().listing());
    facts.ifPresent(f -> json.put("unpackedSize", f.unpackedSize()));
    json.put("createdBy", maker.flatMap(entry -> LayerHistory.createdBy(entry, shown)));
    json.put("origin", origin(subject.origins().get(id.index()), subject));
    facts.ifPresent(f -> json.put("files", f.files()));
    subject.layers().ifPresent(all -> json.put("wastedBytes", all.waste().bytesOf(id.index())));
    return json;
  }

  private static JsonObject origin(LayerOrigin origin, ImageSubject subject) {
    var json = new JsonObject();
    if (origin instanceof LayerOrigin.Step step && subject.dockerfile().isPresent()) {
      var source = subject.dockerfile().get().source();
      json.put("file", source.name()).put("line", step.line(source));
    }
    return json.put("kind", origin.kind())
        .put(
            "why",
            origin instanceof LayerOrigin.Unexplained unexplained
                ? Optional.of(unexplained.why())
                : Optional.<String>empty());
  }
}
