package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.archive.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An engine's whole answer to a question.
 *
 * @param status the HTTP status
 * @param body at most {@link #LONGEST} bytes
 */
record Answer(int status, byte[] body) {

  /** Far above what engines answer, and far below what fills the memory. */
  static final int LONGEST = 32 << 20;

  boolean ok() {
    return status == 200;
  }

  boolean notFound() {
    return status == 404;
  }

  /**
   * @throws IOException if the answer is no JSON, or an error
   */
  JsonNode json() throws IOException {
    if (!ok()) {
      throw new IOException("it answered " + status + ": " + said());
    }
    try {
      JsonNode json = JsonTree.read(body, StreamReadConstraints.defaults());
      if (json.isContainerNode()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new IOException("it answered something that is no JSON: " + quote(), e);
    }
    throw new IOException("it answered something that is no JSON object: " + quote());
  }

  /** The engine's own words: the {@code message} that engines put into errors, else the body. */
  String said() {
    try {
      String message =
          JsonTree.read(body, StreamReadConstraints.defaults()).path("message").asText("");
      return message.isBlank() ? quote() : Quote.of(message);
    } catch (IOException e) {
      return quote();
    }
  }

  private String quote() {
    return Quote.of(new String(body, StandardCharsets.UTF_8));
  }
}
