package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Reads fields that engines leave out, set to null or leave empty, as their version has it: all
 * three are the empty value.
 *
 * <p>Names are compared letter by letter here, unlike in an archive: what an image's configuration
 * has in another letter case, or twice, the engine has read as Go does, and it answers by the names
 * of its own structures.
 */
final class Json {

  private Json() {}

  static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }

  static Optional<String> present(JsonNode node) {
    return Optional.of(text(node)).filter(text -> !text.isEmpty());
  }

  /** An array's texts; a text by itself is one, as old images have it. */
  static List<String> texts(JsonNode node) {
    return node.isTextual()
        ? List.of(node.textValue())
        : StreamSupport.stream(node.spliterator(), false).map(Json::text).toList();
  }

  /** An object's field names, sorted: Go writes a set as an object of empty objects. */
  static List<String> names(JsonNode node) {
    return node.propertyStream().map(Map.Entry::getKey).sorted().toList();
  }

  /** Empty if the operating system or the architecture is not given. */
  static Optional<Platform> platform(JsonNode os, JsonNode architecture, JsonNode variant) {
    return text(os).isEmpty() || text(architecture).isEmpty()
        ? Optional.empty()
        : Optional.of(new Platform(text(os), text(architecture), present(variant)));
  }

  static Map<String, String> map(JsonNode node) {
    var map = new TreeMap<String, String>();
    node.propertyStream().forEach(entry -> map.put(entry.getKey(), text(entry.getValue())));
    return map;
  }
}
