package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.ImageUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineSearchTest {

  private static final Path DEFAULT = Path.of("/var/run/docker.sock");

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "unix:///run/x.sock, unix:///run/x.sock",
    "unix:/run/x.sock, unix:///run/x.sock",
    "unix:///run/a b.sock, unix:///run/a%20b.sock",
    "tcp://build:2377, tcp://build:2377",
    "tcp://build, tcp://build:2375",
    "tcp://[::1]:2375, tcp://[::1]:2375"
  })
  void dockerHostSettlesIt(String host, String uri) throws Exception {
    environment.put("DOCKER_HOST", host);
    environment.put("DOCKER_CONTEXT", "unknown");

    assertThat(only(search(Set.of(DEFAULT))).uri()).hasToString(uri);
  }

  @Test
  void podmansContainerHostComesBeforeTheWellKnownSockets() throws Exception {
    environment.put("CONTAINER_HOST", "unix:///run/user/7/podman/podman.sock");

    assertThat(search(Set.of(DEFAULT)).candidates())
        .extracting(EngineAddress::toString)
        .containsExactly(
            "unix:///run/user/7/podman/podman.sock (CONTAINER_HOST)",
            "unix:///var/run/docker.sock (the default socket)");
    environment.put("DOCKER_HOST", "tcp://build:2375");
    var named = search(Set.of(DEFAULT));
    assertThat(only(named).uri()).hasToString("tcp://build:2375");
    assertThat(named.others()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "ssh://core@127.0.0.1:5/run/podman.sock, CONTAINER_HOST is 'ssh://core@",
    "npipe:////./pipe/podman, named pipes exist on Windows only",
    "podman.sock, expected one of unix:///"
  })
  void aContainerHostThatCannotBeUsedLeavesTheWellKnownSockets(String host, String remark)
      throws Exception {
    environment.put("CONTAINER_HOST", host);

    var search = search(Set.of(DEFAULT));
    assertThat(search.candidates())
        .extracting(EngineAddress::namedBy)
        .containsExactly("the default socket");
    assertThat(String.join("\n", search.remarks())).contains(remark);
    assertThatThrownBy(() -> search(Set.of()))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining(remark);
  }

  @Test
  void theEngineThatIsMeantIsNoOther() throws Exception {
    environment.put("CONTAINER_HOST", "unix:///var/run/docker.sock");
    assertThat(search(Set.of(DEFAULT)).candidates()).hasSize(1);
    environment.put("DOCKER_HOST", "unix:///var/run/docker.sock");
    assertThat(search(Set.of(DEFAULT)).others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ssh://me@build | DOCKER_HOST=unix:///tmp/docker.sock",
        "http://build:2375 | write tcp://build:2375",
        "/run/docker.sock | write unix:///run/docker.sock",
        "unix://run/docker.sock | must be absolute",
        "tcp:// | expected",
        "tcp://a b | expected",
        "fd://3 | expected one of unix:///",
        "build | expected one of unix:///"
      })
  void aDockerHostThatCannotBeUsedIsExplained(String host, String message) {
    environment.put("DOCKER_HOST", host);

    assertThatThrownBy(() -> search(Set.of(DEFAULT)))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageStartingWith("DOCKER_HOST is '" + host + "'")
        .hasMessageContaining(message);
  }

  @Test
  void aNamedPipeIsOfAnotherSystem() {
    environment.put("DOCKER_HOST", "npipe:////./pipe/docker_engine");

    assertThatThrownBy(() -> search(Set.of(DEFAULT)))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("npipe:////./pipe/docker_engine (DOCKER_HOST)")
        .hasMessageContaining("named pipes exist on Windows only. Set DOCKER_HOST to unix:///");
  }

  @Test
  void aVariableSetToNothingIsNotSet() throws Exception {
    environment.put("DOCKER_HOST", "");
    environment.put("DOCKER_CONTEXT", "");

    assertThat(only(search(Set.of(DEFAULT))).namedBy()).isEqualTo("the default socket");
  }

  @Test
  void anEncryptedEngineHasItsOwnPortAndCertificates() throws Exception {
    environment.put("DOCKER_HOST", "tcp://build");
    environment.put("DOCKER_TLS_VERIFY", "1");
    environment.put("DOCKER_CERT_PATH", certificates(home.resolve("keys")).toString());

    var address = only(search(Set.of()));
    assertThat(address.uri()).hasToString("tcp://build:2376");
    assertThat(address.certificates()).contains(home.resolve("keys"));
  }

  @Test
  void certificatesAreInDockersFolderUnlessSaidOtherwise() throws Exception {
    environment.put("DOCKER_HOST", "tcp://build");
    environment.put("DOCKER_TLS_VERIFY", "1");
    certificates(home.resolve(".docker"));

    assertThat(only(search(Set.of())).certificates()).contains(home.resolve(".docker"));
  }

  @Test
  void missingCertificatesAreNamed() throws Exception {
    environment.put("DOCKER_HOST", "tcp://build");
    environment.put("DOCKER_TLS_VERIFY", "1");
    Files.delete(certificates(home.resolve(".docker")).resolve("key.pem"));

    assertThatThrownBy(() -> search(Set.of()))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("key.pem is not in " + home.resolve(".docker"))
        .hasMessageContaining("DOCKER_CERT_PATH");
  }

  @Test
  void certificatesWithoutVerifyAreNotUsed() throws Exception {
    environment.put("DOCKER_HOST", "tcp://build");
    environment.put("DOCKER_CERT_PATH", certificates(home.resolve("keys")).toString());

    assertThat(only(search(Set.of())).certificates()).isEmpty();
  }

  @Test
  void dockerContextNamesAContext() throws Exception {
    environment.put("DOCKER_CONTEXT", "colima");
    context("colima", "unix:///home/me/.colima/docker.sock");

    var address = only(search(Set.of(DEFAULT)));
    assertThat(address)
        .hasToString("unix:///home/me/.colima/docker.sock (the Docker context 'colima')");
  }

  @Test
  void anUnknownContextIsAnErrorThatNamesThoseThereAre() throws Exception {
    environment.put("DOCKER_CONTEXT", "colimma");
    context("colima", "unix:///x");
    context("build", "unix:///y");

    assertThatThrownBy(() -> search(Set.of(DEFAULT)))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("DOCKER_CONTEXT names the Docker context 'colimma'")
        .hasMessageContaining("default, build, colima");
  }

  @Test
  void theCurrentContextCounts() throws Exception {
    config("{\"auths\":{\"x\":{\"auth\":\"not base64\"}},\"currentContext\":\"desktop-linux\"}");
    context("desktop-linux", "unix:///home/me/.docker/desktop/docker.sock");

    assertThat(only(search(Set.of(DEFAULT))).namedBy()).contains("desktop-linux");
  }

  @Test
  void anUnknownCurrentContextIsAnError() throws Exception {
    config("{\"currentContext\":\"gone\"}");

    assertThatThrownBy(() -> search(Set.of(DEFAULT)))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("config.json names the Docker context 'gone'");
  }

  @Test
  void theContextCalledDefaultIsNoContext() throws Exception {
    environment.put("DOCKER_CONTEXT", "default");
    config("{\"currentContext\":\"gone\"}");

    assertThat(only(search(Set.of(DEFAULT))).namedBy()).isEqualTo("the default socket");
  }

  @Test
  void dockerConfigMovesTheFolder() throws Exception {
    environment.put("DOCKER_CONFIG", home.resolve("elsewhere").toString());
    environment.put("DOCKER_CONTEXT", "build");
    Files.createDirectories(home.resolve("elsewhere"));
    Files.move(context("build", "tcp://build").getParent(), home.resolve("elsewhere/contexts"));

    assertThat(only(search(Set.of())).uri()).hasToString("tcp://build:2375");
  }

  @Test
  void aContextBringsItsCertificates() throws Exception {
    environment.put("DOCKER_CONTEXT", "build");
    Path contexts = context("build", "tcp://build").getParent();
    Path keys = certificates(contexts.resolve("tls").resolve(sha256("build")).resolve("docker"));

    var address = only(search(Set.of()));
    assertThat(address.certificates()).contains(keys);
    assertThat(address.uri()).hasToString("tcp://build:2376");
  }

  @Test
  void aContextBehindSshIsExplained() throws Exception {
    environment.put("DOCKER_CONTEXT", "build");
    context("build", "ssh://me@build");

    assertThatThrownBy(() -> search(Set.of()))
        .hasMessageContaining("the Docker context 'build'")
        .hasMessageContaining("ssh");
  }

  @Test
  void aContextThatIsNoJsonIsExplained() throws Exception {
    environment.put("DOCKER_CONTEXT", "build");
    Path meta = context("build", "x").resolve(sha256("build")).resolve("meta.json");
    Files.writeString(meta, "{");

    assertThatThrownBy(() -> search(Set.of()))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("the Docker context 'build' cannot be read")
        .hasMessageContaining("meta.json");
  }

  @Test
  void aMalformedConfigIsPassedOverAsTheDockerCommandDoesAndRemembered() throws Exception {
    config("{ not json");

    var search = search(Set.of(DEFAULT));
    assertThat(only(search).namedBy()).isEqualTo("the default socket");
    assertThat(search.remarks()).singleElement().asString().contains("config.json is no JSON");
  }

  @Test
  void wellKnownSocketsThatExistAreTriedInOrder() throws Exception {
    environment.put("XDG_RUNTIME_DIR", "/run/user/1000");
    var there =
        Set.of(
            Path.of("/run/podman/podman.sock"),
            Path.of("/run/user/1000/podman/podman.sock"),
            home.resolve(".colima/default/docker.sock"),
            DEFAULT);

    assertThat(search(there).candidates())
        .extracting(EngineAddress::namedBy)
        .containsExactly("the default socket", "rootless Podman", "Colima", "Podman");
  }

  @Test
  void withoutAnEngineAllThatWasLookedForIsListed() {
    environment.put("XDG_RUNTIME_DIR", "/run/user/1000");

    assertThatThrownBy(() -> search(Set.of()))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageStartingWith("No container engine found.")
        .hasMessageContaining("unix:///var/run/docker.sock (the default socket)")
        .hasMessageContaining("unix:///run/user/1000/docker.sock (rootless Docker)")
        .hasMessageContaining("unix:///run/podman/podman.sock (Podman)")
        .hasMessageContaining(home + "/.rd/docker.sock (Rancher Desktop)")
        .hasMessageContaining("<archive>")
        .hasMessageContaining("DOCKER_HOST");
  }

  @Test
  void windowsHasPipes() throws Exception {
    var settings = new EngineSettings(environment, home, true, path -> false);

    assertThat(EngineSearch.in(settings).candidates())
        .extracting(address -> address.uri().toString())
        .contains("npipe:////./pipe/docker_engine");
  }

  private EngineSearch search(Set<Path> there) throws ImageUnavailable {
    return EngineSearch.in(new EngineSettings(environment, home, false, there::contains));
  }

  private static EngineAddress only(EngineSearch search) {
    assertThat(search.candidates()).hasSize(1);
    return search.candidates().get(0);
  }

  private void config(String text) throws IOException {
    Files.createDirectories(home.resolve(".docker"));
    Files.writeString(home.resolve(".docker/config.json"), text);
  }

  /** As {@code docker context create} writes it; returns the folder of all contexts' metadata. */
  private Path context(String name, String host) throws Exception {
    Path all = home.resolve(".docker/contexts/meta");
    Path folder = Files.createDirectories(all.resolve(sha256(name)));
    Files.writeString(
        folder.resolve("meta.json"),
        "{\"Name\":\"%s\",\"Metadata\":{},\"Endpoints\":{\"docker\":{\"Host\":\"%s\",\"SkipTLSVerify\":false}}}"
            .formatted(name, host));
    return all;
  }

  private static Path certificates(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : List.of("ca.pem", "cert.pem", "key.pem")) {
      Files.createFile(folder.resolve(file));
    }
    return folder;
  }

  private static String sha256(String name) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
  }
}
