package io.github.imagehygiene.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageUnreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an image's configuration, which Docker and OCI write alike (OCI image specification 1.1,
 * "config"; {@code Healthcheck}, {@code OnBuild} and {@code Shell} are Docker's).
 */
public final class ImageConfigJson {

  private ImageConfigJson() {}

  /**
   * Reads the configuration as it stands in an image: {@code sha256} of these bytes is its id.
   *
   * @param where what the bytes are, for messages: {@code shop.tar: config.json}
   * @throws ImageUnreadable if the bytes are no such configuration, or it has no {@code rootfs}
   */
  public static ImageConfig parse(String where, byte[] json) throws ImageUnreadable {
    return read(Json.parse(where, json));
  }

  static ImageConfig read(Json image) throws ImageUnreadable {
    Json rootfs = image.field("rootfs");
    if (rootfs.isMissing()) {
      throw new ImageUnreadable(
          image.where() + " has no rootfs; expected an image configuration with its layers");
    }
    var diffIds = diffIds(rootfs.field("diff_ids"));
    return of(image, image.field("config"), diffIds, history(image.field("history")));
  }

  /**
   * Reads the {@code Config} that an engine's inspect shows, which has the same fields.
   *
   * @param top has {@code Os}, {@code Architecture}, {@code Variant}, {@code Created}, {@code
   *     Config}
   * @param where what the JSON is, for messages
   * @throws ImageUnreadable if a field is of the wrong type
   */
  public static ImageConfig ofInspect(
      String where, JsonNode top, List<Digest> diffIds, List<HistoryEntry> history)
      throws ImageUnreadable {
    var image = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("Os", "Architecture", "Variant", "Created")) {
      image.set(name.toLowerCase(Locale.ROOT), top.path(name));
    }
    return of(new Json(where, image), new Json(where, top).field("Config"), diffIds, history);
  }

  private static ImageConfig of(
      Json image, Json config, List<Digest> diffIds, List<HistoryEntry> history)
      throws ImageUnreadable {
    return new ImageConfig(
        image.field("os").text(),
        image.field("architecture").text(),
        optional(image.field("variant")),
        created(image.field("created").text()),
        config.field("User").text(),
        config.field("Env").texts(),
        config.field("Entrypoint").texts(),
        config.field("Cmd").texts(),
        config.field("WorkingDir").text(),
        config.field("ExposedPorts").names().stream().sorted().toList(),
        config.field("Volumes").names().stream().sorted().toList(),
        labels(config.field("Labels")),
        optional(config.field("StopSignal")),
        Optional.of(config.field("Healthcheck").field("Test").texts()),
        Optional.of(config.field("OnBuild").texts()),
        Optional.of(config.field("Shell").texts()),
        diffIds,
        history);
  }

  private static Optional<String> optional(Json field) throws ImageUnreadable {
    return Optional.of(field.text()).filter(text -> !text.isEmpty());
  }

  /** Go's zero time means that none was stated, and so does a text that is no time. */
  private static Optional<Instant> created(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(t -> t.isAfter(Instant.parse("0001-01-02T00:00:00Z")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> labels(Json labels) throws ImageUnreadable {
    var map = new LinkedHashMap<String, String>();
    for (String name : labels.names()) {
      map.put(name, labels.field(name).text());
    }
    return map;
  }

  private static List<Digest> diffIds(Json list) throws ImageUnreadable {
    var diffIds = new ArrayList<Digest>();
    for (Json item : list.items()) {
      var digest = Digest.parse(item.text());
      if (digest.isEmpty()) {
        throw new ImageUnreadable(
            item.where() + " is no digest; expected sha256: and 64 hexadecimal digits");
      }
      diffIds.add(digest.get());
    }
    return diffIds;
  }

  private static List<HistoryEntry> history(Json list) throws ImageUnreadable {
    var history = new ArrayList<HistoryEntry>();
    for (Json item : list.items()) {
      history.add(
          new HistoryEntry(
              item.field("created_by").text(),
              item.field("comment").text(),
              Optional.of(item.field("empty_layer").flag())));
    }
    return history;
  }
}
