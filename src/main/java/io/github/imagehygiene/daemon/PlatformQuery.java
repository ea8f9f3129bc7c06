package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.imagehygiene.image.Platform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A platform as the engine API takes it in a query: an OCI platform object in JSON. */
final class PlatformQuery {

  private PlatformQuery() {}

  static String of(Platform platform) {
    String variant = platform.variant().map(v -> "," + field("variant", v)).orElse("");
    String json =
        "{"
            + field("os", platform.os())
            + ","
            + field("architecture", platform.architecture())
            + variant
            + "}";
    return URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private static String field(String name, String value) {
    return "\"%s\":\"%s\""
        .formatted(name, new String(JsonStringEncoder.getInstance().quoteAsString(value)));
  }
}
