package io.github.imagehygiene.daemon;

import java.util.List;
import java.util.Map;

/**
 * Keeps the HTTP client's own log off. Under {@code mvn -X} its wire log would print every byte of
 * an image, seven times as many as there are, secrets included; and without, that it retries an
 * engine that does not respond, which our message reports.
 */
final class HttpClientLog {

  /**
   * Of Maven 3's logger, and of Maven 4's, which looks for its own name first and warns of the
   * other.
   */
  private static final List<String> PREFIXES =
      List.of("maven.logger.log.", "org.slf4j.simpleLogger.log.");

  private static final String CLIENT =
      "com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.";

  private static final Map<String, String> LEVELS =
      Map.of("wire", "info", "headers", "info", "impl.classic.HttpRequestRetryExec", "warn");

  private HttpClientLog() {}

  /** To be called before docker-java's first class is loaded; what the user set stays. */
  static void silence() {
    LEVELS.forEach(
        (name, level) -> {
          String logger = CLIENT + name;
          if (PREFIXES.stream().allMatch(prefix -> System.getProperty(prefix + logger) == null)) {
            PREFIXES.forEach(prefix -> System.setProperty(prefix + logger, level));
          }
        });
  }
}
