package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpClientLogTest {

  private static final String CLIENT =
      "org.slf4j.simpleLogger.log.com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.";

  private static final String RETRIES = "impl.classic.HttpRequestRetryExec";

  @BeforeEach
  @AfterEach
  void unset() {
    System.clearProperty(CLIENT + "wire");
    System.clearProperty(CLIENT + "headers");
    System.clearProperty(CLIENT + RETRIES);
  }

  @Test
  void isOffUnderDebug() {
    HttpClientLog.silence();

    assertThat(System.getProperty(CLIENT + "wire")).isEqualTo("info");
    assertThat(System.getProperty(CLIENT + "headers")).isEqualTo("info");
    assertThat(System.getProperty(CLIENT + RETRIES)).isEqualTo("warn");
  }

  @Test
  void staysAsTheUserSetIt() {
    System.setProperty(CLIENT + "wire", "debug");

    HttpClientLog.silence();

    assertThat(System.getProperty(CLIENT + "wire")).isEqualTo("debug");
  }
}
