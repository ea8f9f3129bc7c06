package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.DockerfileInput.IgnoreFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerfileFilesTest {

  @TempDir Path base;

  @Test
  void the_ignore_file_named_after_the_Dockerfile_wins_then_the_nearer_one() throws Exception {
    write("docker/Dockerfile", "FROM a");
    assertThat(ignore()).isEmpty();
    write(".dockerignore", "far");
    assertThat(ignore()).contains(".dockerignore: far");
    write("docker/.dockerignore", "near");
    assertThat(ignore()).contains("docker/.dockerignore: near");
    write("docker/Dockerfile.dockerignore", "own");
    assertThat(ignore()).contains("docker/Dockerfile.dockerignore: own");
  }

  @Test
  void an_ignore_file_that_is_no_regular_file_is_an_error() throws Exception {
    write("docker/Dockerfile", "FROM a");
    Files.createDirectory(base.resolve(".dockerignore"));
    assertThatThrownBy(this::ignore)
        .isInstanceOf(UsageError.class)
        .hasMessage(".dockerignore is a folder; expected a regular file.");
  }

  @Test
  void a_file_that_went_away_is_named() {
    assertThatThrownBy(
            () -> new DockerfileFiles(base, new OwnFiles(base, base)).read(one("Dockerfile")))
        .isInstanceOf(UsageError.class)
        .hasMessage("Dockerfile cannot be read: it does not exist.");
  }

  private Optional<String> ignore() throws UsageError {
    return new DockerfileFiles(base, new OwnFiles(base, base))
        .read(one("docker/Dockerfile"))
        .values()
        .iterator()
        .next()
        .ignore()
        .map(DockerfileFilesTest::shown);
  }

  private static List<BuiltDockerfile> one(String name) {
    return List.of(new BuiltDockerfile(name, DockerfileBuild.NONE));
  }

  private static String shown(IgnoreFile file) {
    return file.name() + ": " + new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(base.resolve(name).getParent());
    Files.writeString(base.resolve(name), text);
  }
}
