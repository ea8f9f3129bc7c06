package io.github.imagehygiene.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.FactTable;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownBasesTest {

  @ParameterizedTest
  @CsvSource({
    "gcr.io/distroless/java21-debian12:nonroot, true",
    "gcr.io/distroless/java21-debian12:nonroot@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421,"
        + " true",
    "gcr.io/distroless/java21-debian12, false",
    "jetty:12, true",
    "registry.example.com/jetty:12, false",
    "eclipse-temurin:21-jre, false",
    "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled, true",
    "mcr.microsoft.com/dotnet/aspnet:8.0, false",
    "memcached:1.6-alpine, true",
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

  @ParameterizedTest
  @CsvSource({
    "eclipse-temurin:21-jre, true",
    "docker.io/library/node:22-slim, true",
    "mcr.microsoft.com/dotnet/sdk:9.0, true",
    "registry.example.com/node:22-slim, false",
    "acme/node:22, false",
    "jetty:12, false",
    "openjdk:17-jdk-slim, true",
    "postgres:17, false",
    "mysql:8.4, false",
  })
  void some_are_known_to_run_as_root(String image, boolean known) {
    var reference = ImageReference.parse(image).orElseThrow();
    assertThat(KnownBases.ROOT.know(reference, List.of())).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root-bases.txt", "non-root-bases.txt", "workdir-bases.txt"})
  void each_line_names_its_source_and_the_day_it_was_read(String table) {
    assertThat(FactTable.lines(KnownBases.class, table))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("\\S+ +\\| [^|]{10,} \\| \\d{4}-\\d{2}-\\d{2}"));
  }
}
