package io.github.imagehygiene.daemon;

import java.util.List;

/**
 * Keeps the HTTP client's wire log off. Under {@code mvn -X} it would print every byte of an image,
 * seven times as many as there are, secrets included.
 */
final class WireLog {

  private static final String LOGGER =
      "org.slf4j.simpleLogger.log.com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.";

  private WireLog() {}

  /** To be called before docker-java's first class is loaded; what the user set stays. */
  static void silence() {
    for (String name : List.of("wire", "headers")) {
      if (System.getProperty(LOGGER + name) == null) {
        System.setProperty(LOGGER + name, "info");
      }
    }
  }
}
