package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpClientLogTest {

  private static final String CLIENT =
      "com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.";

  private static final String RETRIES = "impl.classic.HttpRequestRetryExec";

  private static final List<String> PREFIXES =
      List.of("maven.logger.log.", "org.slf4j.simpleLogger.log.");

  @BeforeEach
  @AfterEach
  void unset() {
    for (String prefix : PREFIXES) {
      for (String name : List.of("wire", "headers", RETRIES)) {
        System.clearProperty(prefix + CLIENT + name);
      }
    }
  }

  @Test
  void isOffUnderDebugOnMaven3AndMaven4() {
    HttpClientLog.silence();

    assertThat(PREFIXES)
        .allSatisfy(
            prefix -> {
              assertThat(System.getProperty(prefix + CLIENT + "wire")).isEqualTo("info");
              assertThat(System.getProperty(prefix + CLIENT + "headers")).isEqualTo("info");
              assertThat(System.getProperty(prefix + CLIENT + RETRIES)).isEqualTo("warn");
            });
  }

  @Test
  void staysAsTheUserSetIt() {
    System.setProperty("org.slf4j.simpleLogger.log." + CLIENT + "wire", "debug");

    HttpClientLog.silence();

    assertThat(System.getProperty("org.slf4j.simpleLogger.log." + CLIENT + "wire"))
        .isEqualTo("debug");
    assertThat(System.getProperty("maven.logger.log." + CLIENT + "wire")).isNull();
  }
}
