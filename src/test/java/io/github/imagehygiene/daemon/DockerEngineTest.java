package io.github.imagehygiene.daemon;

import static io.github.imagehygiene.daemon.FakeEngine.hang;
import static io.github.imagehygiene.daemon.FakeEngine.head;
import static io.github.imagehygiene.daemon.FakeEngine.json;
import static io.github.imagehygiene.daemon.FakeEngine.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerEngineTest {

  private static final Duration SHORT = Duration.ofMillis(250);
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          SHORT,
          Duration.ZERO);
  private static final Limits IMPATIENT = new Limits(SHORT, SHORT, SHORT, SHORT, Duration.ZERO);

  @TempDir Path home;

  @AfterEach
  void noThreadIsLeftBehind() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("image-hygiene-engine")) {
        thread.join(1_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.12, 1.41, 1.41",
    "1.24, 1.45, 1.44",
    "1.24, 1.51, 1.44",
    "1.44, 1.51, 1.44",
    "1.47, 1.60, 1.47"
  })
  void theApiVersionIsOneThatTheEngineServes(String oldest, String newest, String spoken)
      throws Exception {
    var recorded = new Recorded("docker26");
    try (var fake =
            fake(
                (path, out) -> {
                  if (path.equals("/version")) {
                    json(out, 200, version(oldest, newest));
                  } else {
                    answerFrom(recorded, path, out);
                  }
                });
        var engine = connect(fake)) {
      var image = engine.open(Optional.of("ihdaemon/facts:1")).describe();

      assertThat(image.config().user()).isEqualTo("1000:1000");
      assertThat(fake.asked())
          .containsExactly(
              "/version",
              "/v" + spoken + "/images/ihdaemon/facts:1/json",
              "/v" + spoken + "/images/" + image.id() + "/history");
    }
  }

  @Test
  void aUsersApiVersionForOtherToolsChangesNothing() throws Exception {
    System.setProperty("api.version", "1.32");
    try (var fake = fake((path, out) -> answerFrom(new Recorded("docker28c"), path, out));
        var engine = connect(fake)) {
      engine.open(Optional.of("ihdaemon/facts:1"));

      assertThat(fake.asked()).contains("/v1.44/images/ihdaemon/facts:1/json");
    } finally {
      System.clearProperty("api.version");
    }
  }

  @Test
  void podmanIsAskedInItsOwnWaysToo() throws Exception {
    try (var fake = fake((path, out) -> answerFrom(new Recorded("podman5"), path, out));
        var engine = connect(fake)) {
      var image = engine.open(Optional.of("ihdaemon/facts:1")).describe();

      assertThat(image.source()).isEqualTo("podman");
      assertThat(image.config().healthcheck()).contains(List.of("CMD", "/app/one", "--check"));
      assertThat(engine).hasToString("Podman 5.8.6 at " + fake.host() + " (DOCKER_HOST)");
    }
  }

  @Test
  void aPodmanWithoutItsOwnApiLeavesTheHealthcheckUnknown() throws Exception {
    var recorded = new Recorded("podman4");
    try (var fake =
            fake(
                (path, out) -> {
                  if (path.contains("libpod")) {
                    json(out, 404, "{\"message\":\"page not found\"}");
                  } else {
                    answerFrom(recorded, path, out);
                  }
                });
        var engine = connect(fake)) {
      var config = engine.open(Optional.of("ihdaemon/facts:1")).describe().config();

      assertThat(config.healthcheck()).isEmpty();
      assertThat(config.history()).hasSize(13);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEngineThatNeverAnswersIsRefusedInTime(boolean unix) throws Exception {
    FakeEngine.Behaviour silent = (path, out) -> hang();
    try (var fake = unix ? fake(silent) : FakeEngine.onTcp(silent)) {
      long start = System.nanoTime();

      assertThatThrownBy(() -> DockerEngine.connect(settings(fake), IMPATIENT))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining(fake.host())
          .hasMessageContaining("it gave no answer within 2")
          .hasMessageContaining("<archive>");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
    assertThat(Limits.USUAL.find()).isEqualTo(Duration.ofSeconds(3));
    assertThat(Limits.USUAL.named()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void anEngineThatWasNamedHasLongerToAnswerThanASocketThatWasFound() throws Exception {
    Path socket = Files.createDirectories(home.resolve(".rd")).resolve("docker.sock");
    var limits = new Limits(Duration.ofSeconds(30), SHORT, SHORT, SHORT, Duration.ZERO);
    var found = new EngineSettings(Map.of(), home, false, path -> path.equals(socket));
    FakeEngine.Behaviour slow =
        (path, out) -> {
          Thread.sleep(1_000);
          answerFrom(new Recorded("docker28"), path, out);
        };
    try (var fake = FakeEngine.onUnixSocket(socket, slow);
        var engine = DockerEngine.connect(settings(fake), limits)) {
      assertThat(engine.toString()).startsWith("Docker 28.5.2");
      assertThatThrownBy(() -> DockerEngine.connect(found, limits))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining("(Rancher Desktop): it gave no answer within 2");
    }
    assertThat(TimeLimit.seconds(Duration.ofNanos(2_999_000_000L))).isEqualTo("3 s");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEngineThatDribblesIsRefusedInTime(boolean unix) throws Exception {
    FakeEngine.Behaviour slow =
        (path, out) -> {
          head(out, 200, "application/json", "Content-Length: 1000");
          while (true) {
            out.write(' ');
            out.flush();
            Thread.sleep(20);
          }
        };
    try (var fake = unix ? fake(slow) : FakeEngine.onTcp(slow)) {
      assertThatThrownBy(() -> DockerEngine.connect(settings(fake), IMPATIENT))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining("no answer within");
    }
  }

  @Test
  void anEngineThatIsNotThereIsNamed() {
    var settings = settings("unix://" + home + "/absent.sock");

    assertThatThrownBy(() -> DockerEngine.connect(settings, LIMITS))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("absent.sock (DOCKER_HOST): No such file or directory");
  }

  @Test
  void anEngineThatRefusesTheApiVersionIsQuoted() throws Exception {
    refused(
        (path, out) -> json(out, 400, "{\"message\":\"client version 1.44 is too new\"}"),
        "it answered 400: client version 1.44 is too new");
  }

  @Test
  void anEngineThatFailsIsQuoted() throws Exception {
    refused((path, out) -> json(out, 500, "{\"message\":\"no disk\"}"), "it answered 500: no disk");
  }

  @Test
  void aWebServerIsNoEngine() throws Exception {
    refused(
        (path, out) -> send(out, 200, "text/html", "<html><h1>It works!</h1></html>"),
        "it answered something that is no JSON: <html><h1>It works!</h1></html>");
  }

  @Test
  void anotherServersJsonIsNoEngine() throws Exception {
    refused((path, out) -> json(out, 200, "{}"), "it does not answer as a container engine does");
    refused((path, out) -> json(out, 200, "7"), "no JSON object: 7");
    refused((path, out) -> json(out, 200, ""), "no JSON object: (nothing)");
  }

  @Test
  void garbageIsNoEngine() throws Exception {
    refused(
        (path, out) -> {
          out.write("\0\1\2SSH-2.0-OpenSSH\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          throw new IOException("closes");
        },
        "DOCKER_HOST");
  }

  @Test
  void anAnswerThatBreaksOffIsAnError() throws Exception {
    refused(
        (path, out) -> {
          head(out, 200, "application/json", "Content-Length: 1000");
          out.write('{');
          throw new IOException("closes");
        },
        "Premature end");
  }

  @Test
  void anAnswerWithoutEndIsAnError() throws Exception {
    refused(
        (path, out) -> {
          head(out, 200, "application/json", "Connection: close");
          byte[] blanks = new byte[1 << 20];
          while (true) {
            out.write(blanks);
          }
        },
        "its answer is longer than " + Answer.LONGEST + " bytes");
  }

  @Test
  void aSocketThatNobodyListensAtIsPassedOverAndRemembered() throws Exception {
    Path stale = Files.createDirectories(home.resolve(".docker/run")).resolve("docker.sock");
    FakeEngine.onUnixSocket(stale, (path, out) -> hang()).close();
    Path live = Files.createDirectories(home.resolve(".rd")).resolve("docker.sock");
    var settings =
        new EngineSettings(Map.of(), home, false, path -> path.equals(stale) || path.equals(live));
    try (var fake =
            FakeEngine.onUnixSocket(
                live, (path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var engine = DockerEngine.connect(settings, LIMITS)) {
      assertThat(engine)
          .hasToString("Docker 28.5.2+dfsg4 at unix://" + live + " (Rancher Desktop)");
      assertThatThrownBy(() -> engine.open(Optional.of("absent:1")))
          .hasMessageContaining(
              "Passed over: unix://" + stale + " (Docker Desktop): Connection refused");
      assertThat(fake.asked()).contains("/version");
    }
  }

  @Test
  void aMissingImageIsToldWithWhatMayBeMeant() throws Exception {
    try (var fake = fake((path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("shop:1.5")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageStartingWith("Image 'shop:1.5' is not on Docker 28.5.2+dfsg4 at unix://")
          .hasMessageContaining("There are: shop:1.4, localhost/shop:1.4, me/shop:1")
          .hasMessageContaining("--load")
          .hasMessageNotContaining("docker-maven-plugin")
          .hasMessageContaining("DOCKER_HOST");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherEngineThatHasTheImageIsNamed(boolean named) throws Exception {
    Path colima = Files.createDirectories(home.resolve(".colima/default")).resolve("docker.sock");
    Path podman = Files.createDirectories(home.resolve(".rd")).resolve("docker.sock");
    FakeEngine.Behaviour without =
        (path, out) -> json(out, path.equals("/version") ? 200 : 404, version("1.24", "1.44"));
    Path docker = Files.createDirectories(home.resolve(".docker/run")).resolve("docker.sock");
    var environment = named ? Map.of("DOCKER_HOST", "unix://" + docker) : Map.<String, String>of();
    try (var first = FakeEngine.onUnixSocket(docker, without);
        var second = FakeEngine.onUnixSocket(colima, without);
        var other =
            FakeEngine.onUnixSocket(
                podman, (path, out) -> answerFrom(new Recorded("podman5"), path, out));
        var engine =
            DockerEngine.connect(
                new EngineSettings(environment, home, false, Files::exists), LIMITS)) {
      assertThatThrownBy(() -> engine.open(Optional.of("ihdaemon/facts:1")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageStartingWith("Image 'ihdaemon/facts:1' is not on Docker 1 at unix://" + docker)
          .hasMessageContaining(
              "  Podman 5.8.6 at unix://%s (Rancher Desktop) has it: set DOCKER_HOST=unix://%s.\n"
                  .formatted(podman, podman));
      assertThat(List.of(first.asked(), second.asked(), other.asked()))
          .allSatisfy(asked -> assertThat(asked).contains("/version"));
      assertThatThrownBy(() -> engine.open(Optional.of("absent:1")))
          .hasMessageNotContaining("has it");
    }
  }

  @Test
  void anotherEngineThatHangsIsNotWaitedForLong() throws Exception {
    Path docker = Files.createDirectories(home.resolve(".docker/run")).resolve("docker.sock");
    Path silent = Files.createDirectories(home.resolve(".rd")).resolve("docker.sock");
    try (var first =
            FakeEngine.onUnixSocket(
                docker, (path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var hangs = FakeEngine.onUnixSocket(silent, (path, out) -> hang());
        var engine =
            DockerEngine.connect(
                new EngineSettings(Map.of(), home, false, Files::exists), LIMITS)) {
      assertThatThrownBy(() -> engine.open(Optional.of("absent:1")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageNotContaining("has it");
      assertThat(first.asked()).contains("/v1.44/images/json");
      assertThat(hangs.asked()).containsExactly("/version");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Id\":\"sha256:1\\n[INFO] BUILD SUCCESS\"}",
        "{\"Id\":\"a\\r\\u001b[2K\"}",
        "{\"Id\":\"ID\",\"RootFS\":{\"Layers\":[\"x\\n[INFO] no findings\"]}}",
        "{\"message\":\"a\\n[INFO] b\"",
        "not\n[INFO] JSON"
      })
  void noAnswerOfAnEngineBreaksAMessage(String answer) throws Exception {
    String id = "sha256:" + "1".repeat(64);
    FakeEngine.Behaviour odd =
        (path, out) -> {
          if (path.equals("/version")) {
            json(out, 200, "{\"Version\":\"1\\n[INFO] 2\",\"ApiVersion\":\"1.44\"}");
          } else if (path.endsWith("/history")) {
            json(out, 200, "[]");
          } else {
            json(out, 200, answer.replace("ID", id));
          }
        };
    try (var fake = fake(odd);
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("shop:1")))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageStartingWith(
              "Image 'shop:1' cannot be inspected on Docker 1 [INFO] 2 at unix:")
          .hasMessageContaining(
              "; run the goal again; if that does not help, look into the engine's log")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://bob:s3cret@reg.example.com/x:1, ***@reg.example.com/x:1",
    "bob:s3cret@reg.example.com:5000/x, ***@reg.example.com:5000/x",
    "x@sha256:zzz, x@sha256:zzz",
  })
  void aNameWithAUserIsShownWithoutIt(String name, String shown) throws Exception {
    try (var fake = fake((path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of(name)))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("'" + shown + "' is not a valid image name");
      assertThatThrownBy(() -> engine.open(Optional.of("a\n::error::b")))
          .hasMessageContaining("'a ::error::b' is not");
    }
  }

  @Test
  void aRegistryAtAnAddressOfIPv6IsAskedFor() throws Exception {
    try (var fake = fake((path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("[::1]:5000/x:1")))
          .isInstanceOf(ImageUnavailable.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Shop:1, only the tag may have upper-case letters",
    "shop:, expected",
    "../../etc, expected",
    "shop?all=1, expected",
    "'', expected"
  })
  void whatIsNoNameIsNotAskedFor(String name, String message) throws Exception {
    try (var fake = fake((path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of(name)))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("'" + name + "' is not a valid image name: " + message);
      assertThat(fake.asked()).containsExactly("/version");
    }
  }

  @Test
  void noNameIsAnError() throws Exception {
    try (var fake = fake((path, out) -> answerFrom(new Recorded("docker28"), path, out));
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.empty()))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("<image>");
    }
  }

  @Test
  void anInspectThatFailsIsUnreadableNotMissing() throws Exception {
    var recorded = new Recorded("docker28");
    try (var fake =
            fake(
                (path, out) -> {
                  if (path.endsWith("/history")) {
                    json(out, 500, "{\"message\":\"layer does not exist\"}");
                  } else {
                    answerFrom(recorded, path, out);
                  }
                });
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("ihdaemon/facts:1")))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("'ihdaemon/facts:1' cannot be inspected on Docker 28.5.2+dfsg4")
          .hasMessageContaining("it answered 500: layer does not exist");
    }
  }

  @Test
  void anInspectThatHangsEnds() throws Exception {
    var recorded = new Recorded("docker28");
    try (var fake =
            fake(
                (path, out) -> {
                  if (!path.equals("/version")) {
                    hang();
                  }
                  answerFrom(recorded, path, out);
                });
        var engine =
            DockerEngine.connect(
                settings(fake),
                new Limits(LIMITS.named(), LIMITS.find(), SHORT, SHORT, Duration.ZERO))) {
      assertThatThrownBy(() -> engine.open(Optional.of("ihdaemon/facts:1")))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining("it gave no answer within 250 ms");
    }
  }

  private void refused(FakeEngine.Behaviour behaviour, String message) throws IOException {
    try (var fake = fake(behaviour)) {
      assertThatThrownBy(() -> connect(fake))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining(fake.host())
          .hasMessageContaining(message);
    }
  }

  private FakeEngine fake(FakeEngine.Behaviour behaviour) throws IOException {
    Path folder = Files.createTempDirectory(home, "e");
    return FakeEngine.onUnixSocket(folder.resolve("engine.sock"), behaviour);
  }

  private DockerEngine connect(FakeEngine fake) throws ImageUnavailable, IOException {
    return DockerEngine.connect(settings(fake), LIMITS);
  }

  private EngineSettings settings(FakeEngine fake) throws IOException {
    return settings(fake.host());
  }

  private EngineSettings settings(String host) {
    return new EngineSettings(Map.of("DOCKER_HOST", host), home, false, path -> false);
  }

  private static String version(String oldest, String newest) {
    return "{\"Version\":\"1\",\"ApiVersion\":\"%s\",\"MinAPIVersion\":\"%s\"}"
        .formatted(newest, oldest);
  }

  /** An engine that holds the recorded image, and three that are named like a shop. */
  private static void answerFrom(Recorded recorded, String path, OutputStream out)
      throws IOException {
    if (path.equals("/version")) {
      json(out, 200, recorded.text("version"));
    } else if (path.endsWith("/history")) {
      json(out, 200, recorded.text("facts-history"));
    } else if (path.contains("/libpod/")) {
      json(out, 200, recorded.text("facts-libpod"));
    } else if (path.endsWith("/images/ihdaemon/facts:1/json")) {
      json(out, 200, recorded.text("facts-inspect"));
    } else if (path.endsWith("/images/json")) {
      json(
          out,
          200,
          "[{\"RepoTags\":[\"me/shop:1\",\"localhost/shop:1.4\",\"shop:1.4\",\"workshop:1\"]},"
              + "{\"RepoTags\":null},{\"RepoTags\":[\"<none>:<none>\"]}]");
    } else {
      json(out, 404, "{\"message\":\"no such image\"}");
    }
  }
}
