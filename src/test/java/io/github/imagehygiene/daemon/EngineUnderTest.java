package io.github.imagehygiene.daemon;

import static org.junit.jupiter.api.Assertions.fail;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.imagehygiene.image.ImageUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real engine that tests may use: those listed in the environment variable {@code
 * IMAGE_HYGIENE_ENGINES}, as {@code DOCKER_HOST} has them, separated by commas.
 *
 * @param host empty: none is listed
 */
record EngineUnderTest(String host) {

  private static final String LIST = "IMAGE_HYGIENE_ENGINES";
  private static final String REQUIRED = "IMAGE_HYGIENE_ENGINES_REQUIRED";

  /** At least one, so that tests without engines are seen to be aborted, and why. */
  static Stream<EngineUnderTest> all() {
    String listed = System.getenv().getOrDefault(LIST, "");
    return Stream.of(listed.split(",", -1)).map(String::strip).distinct().map(EngineUnderTest::new);
  }

  /** Ends a test that has no engine: aborted on a laptop, failed where engines are required. */
  void require() {
    if (!host.isEmpty()) {
      return;
    }
    if (isRequired()) {
      fail(REQUIRED + " is set, but " + LIST + " lists no engine");
    }
    Assumptions.abort(LIST + " lists no engine: set it to DOCKER_HOST values, such as unix:///…");
  }

  private static boolean isRequired() {
    return Boolean.parseBoolean(System.getenv(REQUIRED)) || Boolean.getBoolean(REQUIRED);
  }

  /** Connects as the plugin does; an engine that is listed must answer. */
  DockerEngine connect() throws ImageUnavailable {
    require();
    return DockerEngine.connect(
        new EngineSettings(Map.of("DOCKER_HOST", host), Path.of("/nowhere"), false, p -> false));
  }

  void load(byte[] archive) throws IOException {
    require();
    try (var client = client()) {
      client.loadImageCmd(new ByteArrayInputStream(archive)).exec();
    }
  }

  void remove(String name) throws IOException {
    if (host.isEmpty()) {
      return;
    }
    try (var client = client()) {
      client.removeImageCmd(name).withForce(true).exec();
    } catch (NotFoundException e) {
      // not loaded, or removed by the test
    }
  }

  private DockerClient client() {
    var config =
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(host)
            .withApiVersion((String) null)
            .build();
    var http = new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build();
    return DockerClientImpl.getInstance(config, http);
  }

  @Override
  public String toString() {
    return host.isEmpty() ? "no engine" : host;
  }
}
