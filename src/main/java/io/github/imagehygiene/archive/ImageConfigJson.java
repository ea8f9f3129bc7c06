package io.github.imagehygiene.archive;

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
    Json image = Json.parse(where, json);
    Json rootfs = image.field("rootfs");
    if (rootfs.isMissing()) {
      throw new ImageUnreadable(
          image.where() + " has no rootfs; expected an image configuration with its layers");
    }
    Json config = image.field("config");
    return new ImageConfig(
        image.field("os").text(),
        image.field("architecture").text(),
        optional(image.field("variant")),
        created(image.field("created").text()),
        image.field("author").text(),
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
        diffIds(rootfs.field("diff_ids")),
        history(image.field("history")));
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
      map.put(name, labels.entry(name).text());
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
