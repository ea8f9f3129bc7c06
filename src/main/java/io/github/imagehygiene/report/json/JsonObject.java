package io.github.imagehygiene.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A JSON object being made, its fields in the order they are put. What is absent is left out. */
public final class JsonObject {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  public JsonObject put(String name, String value) {
    return putAny(name, value);
  }

  public JsonObject put(String name, long value) {
    return putAny(name, value);
  }

  public JsonObject put(String name, double value) {
    return putAny(name, value);
  }

  public JsonObject put(String name, boolean value) {
    return putAny(name, value);
  }

  public JsonObject put(String name, JsonObject value) {
    return putAny(name, value);
  }

  /** A list of objects, or of texts. */
  public JsonObject put(String name, List<?> values) {
    return putAny(name, List.copyOf(values));
  }

  public JsonObject put(String name, OptionalLong value) {
    return value.isPresent() ? putAny(name, value.getAsLong()) : this;
  }

  public JsonObject put(String name, OptionalInt value) {
    return value.isPresent() ? putAny(name, (long) value.getAsInt()) : this;
  }

  /** A text, or an object. */
  public JsonObject put(String name, Optional<?> value) {
    value.ifPresent(v -> fields.put(name, v));
    return this;
  }

  private JsonObject putAny(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** As UTF-8, indented, with LF line ends, the same on every system. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var json = new JsonFactory().createGenerator(bytes)) {
      var indent = new DefaultIndenter("  ", "\n");
      var printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""));
      printer.indentObjectsWith(indent);
      printer.indentArraysWith(indent);
      json.setPrettyPrinter(printer);
      json.setCharacterEscapes(new SpeltOut());
      write(this, json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("an array of bytes takes all that is written to it", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof JsonObject object) {
      json.writeStartObject();
      for (var field : object.fields.entrySet()) {
        json.writeFieldName(field.getKey());
        write(field.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(wellFormed(value.toString()));
    }
  }

  /** A lone surrogate, which an image's configuration can hold, has no form in UTF-8. */
  private static String wellFormed(String text) {
    boolean right = text.codePoints().noneMatch(JsonObject::isSurrogate);
    return right
        ? text
        : text.codePoints()
            .map(c -> isSurrogate(c) ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
