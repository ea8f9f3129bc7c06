package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherDockerfilesTest {

  @TempDir private Path base;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/docker/Dockerfile.jvm",
        "src/main/docker/Dockerfile.native",
        "src/main/docker/Dockerfile.legacy-jar",
        "src/main/docker/Dockerfile.native-micro",
        "Dockerfile.prod",
        "Dockerfile-prod",
        "docker/app.Dockerfile",
        "docker/app.dockerfile",
        "docker/app/Dockerfile",
        "docker/app/dockerfile",
        "build/Dockerfile",
        "Containerfile.x",
        "ci/app.containerfile",
        "src/main/docker/app/Dockerfile",
      })
  void aDockerfileInAnotherPlaceIsNamedWithTheLineToPaste(String file) throws IOException {
    files(file);
    assertThat(described())
        .isEqualTo(
            "found "
                + file
                + ", which is not a default place: <dockerfile>"
                + file
                + "</dockerfile>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile.dockerignore",
        "Dockerfile.md",
        "Dockerfile.j2",
        "Dockerfile.prod.bak",
        "DockerfileParser.java",
        "Dockerfiles",
        "target/Dockerfile",
        "target/docker/a/Dockerfile",
        ".git/Dockerfile",
        ".devcontainer/Dockerfile",
        "web/node_modules/x/Dockerfile",
        "src/test/resources/Dockerfile",
        "src/it/a/Dockerfile",
        "src/main/resources/Dockerfile",
        "child/Dockerfile.prod",
        "a/b/c/d/e/Dockerfile",
      })
  void whatIsNoSourceOfTheModulesImageIsNot(String file) throws IOException {
    files(file);
    assertThat(described()).isEmpty();
  }

  @Test
  void theNearestComesFirstAndFewAreShown() throws IOException {
    files(
        "docker/a/Dockerfile",
        "Dockerfile.b",
        "Dockerfile.A",
        "x/Dockerfile",
        "y/Dockerfile",
        "z/Dockerfile");
    assertThat(described())
        .isEqualTo(
            "found Dockerfile.A (also Dockerfile.b, x/Dockerfile, y/Dockerfile, z/Dockerfile),"
                + " which is not a default place: <dockerfile>Dockerfile.A</dockerfile>");
  }

  private String described() {
    return OtherDockerfiles.in(base, Set.of(base.resolve("child"))).described();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(base.resolve(name).getParent());
      Files.writeString(base.resolve(name), "FROM scratch\n");
    }
  }
}
