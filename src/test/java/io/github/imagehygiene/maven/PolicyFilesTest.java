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
      var read = new PolicyFiles(top, top, artifact).read(List.of("classpath:acme-policy.yaml"));
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

  private PolicyFiles files() {
    return new PolicyFiles(top.resolve("module"), top, getClass().getClassLoader());
  }
}
