package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.ImageReference;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownBasesTest {

  @ParameterizedTest
  @CsvSource({
    "gcr.io/distroless/java21-debian12:nonroot, true",
    "gcr.io/distroless/java21-debian12:nonroot@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421, true",
    "gcr.io/distroless/java21-debian12, false",
    "cgr.dev/chainguard/jre, true",
    "jetty:12, true",
    "registry.example.com/jetty:12, false",
    "eclipse-temurin:21-jre, false",
    "mcr.microsoft.com/windows/nanoserver:ltsc2022, true",
    "mine/base:1, true"
  })
  void areKnownByTheirFullName(String image, boolean known) {
    var reference = ImageReference.parse(image).orElseThrow();
    assertThat(KnownBases.NON_ROOT.know(reference, List.of("docker.io/mine/*"))).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "tomcat:10.1, true",
    "php:8.3-apache, true",
    "php:8.3-cli, false",
    "eclipse-temurin:21-jre, false",
  })
  void some_are_known_to_set_a_working_directory(String image, boolean known) {
    var reference = ImageReference.parse(image).orElseThrow();
    assertThat(KnownBases.WITH_WORKDIR.know(reference, List.of())).isEqualTo(known);
  }
}
