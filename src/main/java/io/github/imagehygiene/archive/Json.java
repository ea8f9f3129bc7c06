package io.github.imagehygiene.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.ImageUnreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A node of an image's JSON document, read with its place in mind, so that a field of the wrong
 * type is named. An absent field and one that is null are the same, as in Go.
 *
 * @param where of the document and of the node in it, for messages
 */
record Json(String where, JsonNode node) {

  /** A few bytes of JSON can take a hundred of memory; no true image comes near these. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxTokenCount(200_000).maxNestingDepth(100).build();

  /**
   * Reads a document; what an image gives is never quoted in the message.
   *
   * @param where such as {@code shop.tar: manifest.json}
   */
  static Json parse(String where, byte[] bytes) throws ImageUnreadable {
    try {
      return new Json(where, JsonTree.read(bytes, LIMITS));
    } catch (StreamConstraintsException e) {
      throw new ImageUnreadable(
          where + " is too large or too deeply nested to be that of an image", e);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String place =
          at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
      throw Unreadable.damaged(where + " is malformed JSON" + place, e);
    } catch (IOException e) {
      throw Unreadable.damaged(where + " is malformed JSON", e);
    }
  }

  boolean isMissing() {
    return node.isMissingNode() || node.isNull();
  }

  boolean has(String field) {
    var value = GoFields.value(node, field);
    return !value.isMissingNode() && !value.isNull();
  }

  Json field(String name) throws ImageUnreadable {
    if (!isMissing() && !node.isObject()) {
      throw wrong("an object");
    }
    return new Json(where + "." + EntryName.shown(name), GoFields.value(node, name));
  }

  /** What a map has under a name, which is compared letter by letter. */
  Json entry(String name) throws ImageUnreadable {
    if (!isMissing() && !node.isObject()) {
      throw wrong("an object");
    }
    return new Json(where + "." + EntryName.shown(name), node.path(name));
  }

  /** The text, or an empty one. */
  String text() throws ImageUnreadable {
    if (!isMissing() && !node.isTextual()) {
      throw wrong("a text");
    }
    return node.asText("");
  }

  /** The number, or 0. */
  long number() throws ImageUnreadable {
    if (!isMissing() && !node.canConvertToLong()) {
      throw wrong("a whole number");
    }
    return node.asLong();
  }

  boolean flag() throws ImageUnreadable {
    if (!isMissing() && !node.isBoolean()) {
      throw wrong("true or false");
    }
    return node.asBoolean();
  }

  List<Json> items() throws ImageUnreadable {
    if (!isMissing() && !node.isArray()) {
      throw wrong("a list");
    }
    var items = new ArrayList<Json>();
    for (JsonNode item : node) {
      items.add(new Json(where + "[" + items.size() + "]", item));
    }
    return items;
  }

  /** A list of texts, or a single text, as Go's docker types take it. */
  List<String> texts() throws ImageUnreadable {
    if (node.isTextual()) {
      return List.of(text());
    }
    var texts = new ArrayList<String>();
    for (Json item : items()) {
      texts.add(item.text());
    }
    return texts;
  }

  /** Names of the fields, in order. */
  List<String> names() throws ImageUnreadable {
    if (!isMissing() && !node.isObject()) {
      throw wrong("an object");
    }
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private ImageUnreadable wrong(String expected) {
    return Unreadable.damaged(
        "%s should be %s, but is %s"
            .formatted(where, expected, node.getNodeType().toString().toLowerCase(Locale.ROOT)));
  }
}
