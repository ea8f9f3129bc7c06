package io.github.imagehygiene.daemon;

import java.util.Map;

/**
 * Keeps the HTTP client's own log off. Under {@code mvn -X} its wire log would print every byte of
 * an image, seven times as many as there are, secrets included; and without, that it asks again an
 * engine that does not answer, of which our message tells.
 */
final class HttpClientLog {

  private static final String LOGGER =
      "org.slf4j.simpleLogger.log.com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.";

  private static final Map<String, String> LEVELS =
      Map.of("wire", "info", "headers", "info", "impl.classic.HttpRequestRetryExec", "warn");

  private HttpClientLog() {}

  /** To be called before docker-java's first class is loaded; what the user set stays. */
  static void silence() {
    LEVELS.forEach(
        (name, level) -> {
          if (System.getProperty(LOGGER + name) == null) {
            System.setProperty(LOGGER + name, level);
          }
        });
  }
}
