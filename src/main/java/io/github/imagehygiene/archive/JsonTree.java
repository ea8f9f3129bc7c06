package io.github.imagehygiene.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * A JSON document as Jackson's tree, without Jackson's mapper: that is made for binding to classes,
 * and its 200 classes take longer to load than an engine takes to answer.
 */
public final class JsonTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a whole document. Two fields of one name are one, as in Go: the later value stays, and
   * objects are merged; no text at all is a missing node.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no JSON, something follows
   *     it, or it is beyond the limits
   */
  public static JsonNode read(byte[] json, StreamReadConstraints limits) throws IOException {
    var factory = JsonFactory.builder().streamReadConstraints(limits).build();
    try (var parser = factory.createParser(json)) {
      return new JsonTree(parser).document();
    }
  }

  private JsonNode document() throws IOException {
    var first = parser.nextToken();
    var root = first == null ? MissingNode.getInstance() : value(first);
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the document");
    }
    return root;
  }

  /** As deep as the limits allow. */
  private JsonNode value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(parser, "a value was expected");
    };
  }

  private ObjectNode object() throws IOException {
    var object = NODES.objectNode();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      var earlier = object.remove(name);
      object.set(name, GoFields.merged(earlier, value(parser.nextToken())));
    }
    return object;
  }

  private JsonNode array() throws IOException {
    var array = NODES.arrayNode();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      array.add(value(token));
    }
    return array;
  }

  private JsonNode whole() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }
}
