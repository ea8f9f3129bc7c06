package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.ImageUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine on TCP that wants to see its client's certificate. */
class EncryptedEngineTest {

  @TempDir Path folder;
  private final Recorded recorded = new Recorded("docker26");
  private TestKeys keys;
  private SSLServerSocket server;

  @BeforeEach
  void start() throws Exception {
    keys = new TestKeys();
    server =
        (SSLServerSocket)
            keys.server()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    server.setNeedClientAuth(true);
    var thread = new Thread(this::serve, "fake-engine");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void isAskedWithTheClientsCertificate() throws Exception {
    try (var engine = DockerEngine.connect(settings(keys.client(folder)))) {
      assertThat(engine.open(Optional.of("ihdaemon/facts:1")).describe().config().user())
          .isEqualTo("1000:1000");
    }
  }

  @Test
  void isNotTrustedIfAnotherCaSignedIt() throws Exception {
    var settings = settings(new TestKeys().client(folder));

    assertThatThrownBy(() -> DockerEngine.connect(settings))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("tcp://127.0.0.1:" + server.getLocalPort() + " (DOCKER_HOST): ")
        .hasMessageContaining("PKIX path");
  }

  @Test
  void aKeyThatCannotBeReadIsNamed() throws Exception {
    keys.client(folder);
    Files.writeString(folder.resolve("key.pem"), "no key");

    assertThatThrownBy(() -> DockerEngine.connect(settings(folder)))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("the certificates in " + folder + " cannot be used");
  }

  private EngineSettings settings(Path certificates) {
    return new EngineSettings(
        Map.of(
            "DOCKER_HOST",
            "tcp://127.0.0.1:" + server.getLocalPort(),
            "DOCKER_TLS_VERIFY",
            "1",
            "DOCKER_CERT_PATH",
            certificates.toString()),
        folder,
        false,
        path -> false);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        var in = client.getInputStream();
        while (true) {
          String path = FakeEngine.request(in);
          String file =
              path.equals("/version")
                  ? "version"
                  : path.endsWith("/history") ? "facts-history" : "facts-inspect";
          FakeEngine.json(client.getOutputStream(), 200, recorded.text(file));
        }
      } catch (IOException e) {
        // this client is done, or the test is
      }
    }
  }
}
