package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFilesTest {

  @TempDir Path top;

  @Test
  void theDefaultFileMayBeAbsent() throws Exception {
    assertThat(files().read(List.of())).isEmpty();
    Files.writeString(top.resolve(".image-hygiene.yaml"), "failOn: never");
    assertThat(files().read(List.of()))
        .extracting(PolicyFiles.PolicyFile::yaml)
        .containsExactly("failOn: never");
  }

  @Test
  void aModulesFileComesBeforeThatOfTheBuildsTopFolder() throws Exception {
    Files.createDirectories(top.resolve("module"));
    Files.writeString(top.resolve("a.yaml"), "top");
    Files.writeString(top.resolve("b.yaml"), "top");
    Files.writeString(top.resolve("module/a.yaml"), "module");
    assertThat(files().read(List.of("a.yaml", "b.yaml")))
        .extracting(PolicyFiles.PolicyFile::yaml)
        .containsExactly("module", "top");
  }

  @Test
  void anArtifactAmongThePluginsDependenciesMayHoldOne() throws Exception {
    Files.writeString(top.resolve("acme-policy.yaml"), "failOn: info");
    try (var artifact = new URLClassLoader(new URL[] {top.toUri().toURL()}, null)) {
      var read =
          new PolicyFiles(top, top, own(), artifact).read(List.of("classpath:acme-policy.yaml"));
      assertThat(read).extracting(PolicyFiles.PolicyFile::yaml).containsExactly("failOn: info");
    }
  }

  @Test
  void oneThatIsNamedMustBeThere() {
    assertThatThrownBy(() -> files().read(List.of("policy.yml")))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("policyFile policy.yml does not exist. Looked for: ")
        .hasMessageContaining(top.resolve("module/policy.yml").toString())
        .hasMessageContaining(top.resolve("policy.yml").toString());
    assertThatThrownBy(() -> files().read(List.of("classpath:none.yaml")))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("<dependencies>");
  }

  @Test
  void theDefaultFileMustBeARegularFile() throws Exception {
    Files.createDirectories(top.resolve("module"));
    Files.createSymbolicLink(top.resolve("module/.image-hygiene.yaml"), Path.of("gone.yaml"));
    assertThatThrownBy(() -> files().read(List.of()))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "policyFile .image-hygiene.yaml is a link to gone.yaml, which does not exist;"
                + " expected a regular file.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".image-hygiene.yml",
        "image-hygiene.yaml",
        ".image-hygiene.json",
        ".Image-Hygiene.YAML",
        ".image_hygiene.yaml",
        ".image-hygiene"
      })
  void aNameThatIsNearlyTheDefaultOneIsAnErrorAndNotAPass(String name) throws Exception {
    Files.createDirectories(top.resolve("module"));
    Files.writeString(top.resolve(name), "failOn: never");
    assertThatThrownBy(() -> files().read(List.of()))
        .isInstanceOf(UsageError.class)
        .hasMessageStartingWith("found " + top.resolve(name) + ", but only .image-hygiene.yaml ");
    assertThat(files().read(List.of(name))).hasSize(1);
  }

  private PolicyFiles files() {
    return new PolicyFiles(top.resolve("module"), top, own(), getClass().getClassLoader());
  }

  private OwnFiles own() {
    return new OwnFiles(top, top);
  }
}
