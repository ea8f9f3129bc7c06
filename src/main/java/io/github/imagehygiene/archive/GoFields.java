package io.github.imagehygiene.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Fields of an object as Go's {@code encoding/json} decodes them into a struct, which is how
 * engines read an image: a name counts in any letter case, and of several values the later one
 * stays.
 */
final class GoFields {

  private GoFields() {}

  /** The value of a struct's field; a missing node if there is none. */
  static JsonNode value(JsonNode object, String name) {
    JsonNode value = null;
    for (var field : object.properties()) {
      if (isName(field.getKey(), name)) {
        value = merged(value, field.getValue());
      }
    }
    return value == null ? MissingNode.getInstance() : value;
  }

  /**
   * What is left of a value when a later one is decoded into the same place: objects are merged,
   * {@code null} leaves a text, a number or a flag as it was.
   *
   * @param earlier null if there is none
   */
  static JsonNode merged(JsonNode earlier, JsonNode later) {
    if (earlier == null) {
      return later;
    }
    if (earlier instanceof ObjectNode first && later instanceof ObjectNode second) {
      var all = first.deepCopy();
      second
          .properties()
          .forEach(
              field ->
                  all.set(field.getKey(), merged(all.remove(field.getKey()), field.getValue())));
      return all;
    }
    return later.isNull() && earlier.isValueNode() ? earlier : later;
  }

  /** Go folds by Unicode's simple rules, where the Turkish i's stand by themselves. */
  private static boolean isName(String key, String name) {
    return key.equalsIgnoreCase(name) && key.indexOf('\u0130') < 0 && key.indexOf('\u0131') < 0;
  }
}
