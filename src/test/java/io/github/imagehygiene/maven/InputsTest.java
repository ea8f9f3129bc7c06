package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.ImageBuild;
import io.github.imagehygiene.buildplugins.ImageName;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.LayerMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  private static final BuildFacts NO_PLUGIN = new BuildFacts(List.of(), List.of());

  @TempDir Path base;

  @Test
  void theFirstUsualPlaceCounts() throws Exception {
    files("docker/Dockerfile", "src/main/docker/Dockerfile");
    assertThat(inputs(List.of(), NO_PLUGIN).dockerfiles())
        .containsExactly("src/main/docker/Dockerfile");
  }

  @Test
  void aLowerCaseDockerfileIsOneWhereThereIsNoOther() throws Exception {
    files("src/main/docker/dockerfile", "docker/Dockerfile");
    Files.createDirectory(base.resolve("dockerfile"));
    assertThat(inputs(List.of(), NO_PLUGIN).dockerfiles())
        .containsExactly("src/main/docker/dockerfile");
    Files.delete(base.resolve("dockerfile"));
    files("dockerfile");
    assertThat(inputs(List.of(), NO_PLUGIN).dockerfiles()).containsExactly("dockerfile");
    assertThat(inputs(List.of("Dockerfile"), NO_PLUGIN).dockerfiles())
        .containsExactly("dockerfile");
    var ofPlugin = new BuildFacts(List.of(build("shop:1.4", "Dockerfile", "plugin")), List.of());
    assertThat(inputs(List.of(), ofPlugin).dockerfiles()).containsExactly("dockerfile");
    assertThat(only(inputs(List.of(), ofPlugin)).args()).containsEntry("B", "plugin");
  }

  @Test
  void aChildModulesDockerfileIsNotItsParents() throws Exception {
    files("docker/Dockerfile");
    var inputs = Inputs.of(parameters(List.of()), NO_PLUGIN, base, Set.of(base.resolve("docker")));
    assertThat(inputs.isEmpty()).isTrue();
  }

  @Test
  void globsPassOverWhatIsNoSourceOfTheModule() throws Exception {
    files(
        "Dockerfile",
        "Dockerfile.jvm",
        "Dockerfile.dockerignore",
        "a/b/Dockerfile",
        "target/Dockerfile",
        ".git/Dockerfile",
        "node_modules/x/Dockerfile",
        "child/Dockerfile");
    var inputs =
        Inputs.of(
            parameters(List.of("**/Dockerfile*")), NO_PLUGIN, base, Set.of(base.resolve("child")));
    assertThat(inputs.dockerfiles())
        .containsExactly("Dockerfile", "Dockerfile.jvm", "a/b/Dockerfile");
    assertThat(inputs.joined()).isEmpty();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege")
  void globsFindWhatIsNoFolderForItsReaderToRefuse() throws Exception {
    files("Dockerfile", "sub/Containerfile");
    link("Dockerfile.link", "sub/Containerfile");
    link("Dockerfile.folder", "sub");
    link("Dockerfile.gone", "nowhere");
    link("Dockerfile.round", "Dockerfile.round");
    link("sub/up", "..");
    assertThat(inputs(List.of("**/Dockerfile*"), NO_PLUGIN).dockerfiles())
        .containsExactly("Dockerfile", "Dockerfile.gone", "Dockerfile.link", "Dockerfile.round");
  }

  @Test
  void whatIsNamedMustBeThere() throws Exception {
    files("Containerfile");
    assertThatThrownBy(() -> inputs(List.of("Dockerfile.jvm"), NO_PLUGIN))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("Dockerfile.jvm does not exist in " + base)
        .hasMessageContaining("There is Containerfile.");
    assertThatThrownBy(() -> inputs(List.of("**/*.dockerfile"), NO_PLUGIN))
        .isInstanceOf(UsageError.class)
        .hasMessageStartingWith("no Dockerfile matches **/*.dockerfile in " + base);
  }

  @Test
  void anImageBuildingPluginTellsWhatTheUserDoesNot() throws Exception {
    files("Dockerfile", "src/main/docker/Dockerfile.jvm");
    var build = build("shop:1.4", "src/main/docker/Dockerfile.jvm", "plugin");
    var inputs = inputs(List.of(), new BuildFacts(List.of(build), List.of()));
    assertThat(inputs.dockerfiles()).containsExactly("src/main/docker/Dockerfile.jvm");
    assertThat(inputs.joined()).contains("src/main/docker/Dockerfile.jvm");
    assertThat(inputs.image()).contains("shop:1.4");
    assertThat(only(inputs).target()).contains("run");
    assertThat(only(inputs).filtered()).isTrue();
    assertThat(only(inputs).args()).isEqualTo(Map.of("A", "user", "B", "plugin"));
  }

  @Test
  void theDockerfileThatIsNamedTellsWhichOfThePluginsImagesIsMeant() throws Exception {
    var facts = twoImages();
    assertThat(inputs(List.of(), facts).image()).contains("a:1");
    var second = inputs(List.of("b/Dockerfile"), facts);
    assertThat(second.image()).contains("b:1");
    assertThat(only(second).args()).isEqualTo(Map.of("A", "user", "B", "b"));
  }

  @Test
  void lintTakesTheDockerfilesOfAllImagesEachWithItsOwnArgumentsAndTarget() throws Exception {
    files("a/Dockerfile", "b/Dockerfile", "Dockerfile");
    var facts =
        new BuildFacts(
            List.of(build("b:1", "b/Dockerfile", "b"), build("a:1", "a/Dockerfile", "a")),
            List.of());
    var inputs = Inputs.of(lint(List.of(), Optional.of("own")), facts, base, Set.of());
    assertThat(inputs.dockerfiles()).containsExactly("a/Dockerfile", "b/Dockerfile");
    assertThat(inputs.joined()).contains("b/Dockerfile");
    assertThat(inputs.builds().get("a/Dockerfile").args()).isEqualTo(Map.of("A", "user", "B", "a"));
    assertThat(inputs.builds().get("a/Dockerfile").target()).contains("run");
    assertThat(inputs.builds().get("b/Dockerfile").args()).isEqualTo(Map.of("A", "user", "B", "b"));
    assertThat(inputs.builds().get("b/Dockerfile").target()).contains("own");
  }

  @Test
  void theDockerfileOfEveryImageMustBeThere() throws Exception {
    files("a/Dockerfile");
    var facts =
        new BuildFacts(
            List.of(build("a:1", "a/Dockerfile", "a"), build("b:1", "b/Dockerfile", "b")),
            List.of());
    assertThatThrownBy(() -> Inputs.of(lint(List.of(), Optional.empty()), facts, base, Set.of()))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "docker-maven-plugin builds from b/Dockerfile, which does not exist in "
                + base
                + ". There is a/Dockerfile.");
  }

  @Test
  void whatAPluginSaysBesideItsExecutionIsNoImageOfItsOwn() throws Exception {
    files("a/Dockerfile");
    var sameImage = build("a:1", "Dockerfile", "plugin");
    // No name that an image could have, so it is not known.
    var noImage = build("A:%t", "Dockerfile", "plugin");
    var facts =
        new BuildFacts(
            List.of(build("a:1", "a/Dockerfile", "execution"), sameImage, noImage), List.of());
    var inputs = Inputs.of(lint(List.of(), Optional.empty()), facts, base, Set.of());
    assertThat(inputs.dockerfiles()).containsExactly("a/Dockerfile");
    assertThat(only(inputs).args()).isEqualTo(Map.of("A", "user", "B", "execution"));
  }

  @Test
  void anImageThatIsNamedTellsWhichDockerfileIsMeant() throws Exception {
    var facts = twoImages();
    var inputs = Inputs.of(check(List.of(), Optional.of("b:1")), facts, base, Set.of());
    assertThat(inputs.dockerfiles()).containsExactly("b/Dockerfile");
    assertThat(inputs.image()).contains("b:1");
  }

  private static DockerfileBuild only(Inputs inputs) {
    assertThat(inputs.builds()).hasSize(1);
    return inputs.builds().get(inputs.builds().firstKey());
  }

  private BuildFacts twoImages() throws IOException {
    files("a/Dockerfile", "b/Dockerfile");
    return new BuildFacts(
        List.of(build("a:1", "a/Dockerfile", "a"), build("b:1", "b/Dockerfile", "b")), List.of());
  }

  private ImageBuild build(String image, String dockerfile, String argument) {
    return new ImageBuild(
        "docker-maven-plugin",
        image.contains("%")
            ? new ImageName.Unpredictable(image, "<image><name>", "%t stands for the time")
            : new ImageName.Known(image, "<image><name>"),
        Optional.empty(),
        Optional.of(base.resolve(dockerfile).toString()),
        Map.of("A", argument, "B", argument),
        Optional.of("run"),
        Optional.empty(),
        true,
        Optional.empty());
  }

  private Inputs inputs(List<String> dockerfiles, BuildFacts facts) throws UsageError {
    return Inputs.of(parameters(dockerfiles), facts, base, Set.of());
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(base.resolve(name).getParent());
      Files.writeString(base.resolve(name), "FROM scratch\n");
    }
  }

  private void link(String name, String to) throws IOException {
    Files.createSymbolicLink(base.resolve(name), Path.of(to));
  }

  private static Parameters parameters(List<String> dockerfiles) {
    return check(dockerfiles, Optional.empty());
  }

  private static Parameters check(List<String> dockerfiles, Optional<String> image) {
    return parameters(
        dockerfiles,
        Optional.empty(),
        Optional.of(
            new Parameters.ImageParameters(
                image,
                Optional.empty(),
                LayerMode.ALWAYS,
                Optional.empty(),
                OnImageUnavailable.FAIL)));
  }

  private static Parameters lint(List<String> dockerfiles, Optional<String> target) {
    return parameters(dockerfiles, target, Optional.empty());
  }

  private static Parameters parameters(
      List<String> dockerfiles,
      Optional<String> target,
      Optional<Parameters.ImageParameters> image) {
    return TestParameters.of(dockerfiles, target, Map.of("A", "user"), image);
  }
}
