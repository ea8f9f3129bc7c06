package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.ImageBuild;
import io.github.imagehygiene.buildplugins.ImageName;
import io.github.imagehygiene.inspect.DockerfileBuild;
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
    assertThat(inputs(List.of(), NO_PLUGIN).files()).containsExactly("src/main/docker/Dockerfile");
  }

  @Test
  void aLowerCaseDockerfileIsOneWhereThereIsNoOther() throws Exception {
    files("src/main/docker/dockerfile", "docker/Dockerfile");
    Files.createDirectory(base.resolve("dockerfile"));
    assertThat(inputs(List.of(), NO_PLUGIN).files()).containsExactly("src/main/docker/dockerfile");
    Files.delete(base.resolve("dockerfile"));
    files("dockerfile");
    assertThat(inputs(List.of(), NO_PLUGIN).files()).containsExactly("dockerfile");
    assertThat(inputs(List.of("Dockerfile"), NO_PLUGIN).files()).containsExactly("dockerfile");
    var ofPlugin = new BuildFacts(List.of(build("shop:1.4", "Dockerfile", "plugin")), List.of());
    assertThat(inputs(List.of(), ofPlugin).files()).containsExactly("dockerfile");
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
    assertThat(inputs.files()).containsExactly("Dockerfile", "Dockerfile.jvm", "a/b/Dockerfile");
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
    assertThat(inputs(List.of("**/Dockerfile*"), NO_PLUGIN).files())
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
    assertThat(inputs.files()).containsExactly("src/main/docker/Dockerfile.jvm");
    assertThat(units(inputs)).containsExactly("shop:1.4 from src/main/docker/Dockerfile.jvm");
    assertThat(only(inputs).target()).contains("run");
    assertThat(only(inputs).filtered()).isTrue();
    assertThat(only(inputs).args()).isEqualTo(Map.of("A", "user", "B", "plugin"));
  }

  @Test
  void everyImageOfEveryPluginIsInspectedWithItsOwnDockerfile() throws Exception {
    var inputs = inputs(List.of(), twoImages());
    assertThat(units(inputs)).containsExactly("a:1 from a/Dockerfile", "b:1 from b/Dockerfile");
    assertThat(args(inputs, 0)).isEqualTo(Map.of("A", "user", "B", "a"));
    assertThat(args(inputs, 1)).isEqualTo(Map.of("A", "user", "B", "b"));
    assertThat(inputs.leftOut()).isEmpty();
    assertThat(inputs.isOnEngine()).isTrue();
  }

  @Test
  void anImageThatTwoExecutionsBuildIsInspectedOnceAndBothDockerfilesAreRead() throws Exception {
    files("a/Dockerfile", "b/Dockerfile");
    var facts =
        new BuildFacts(
            List.of(
                build("a", "a/Dockerfile", "a"),
                build("docker.io/library/a:latest", "b/Dockerfile", "b")),
            List.of());
    var inputs = inputs(List.of(), facts);
    assertThat(units(inputs)).containsExactly("a from a/Dockerfile");
    assertThat(inputs.files()).containsExactly("a/Dockerfile", "b/Dockerfile");
  }

  @Test
  void oneDockerfileMayBeBuiltInSeveralWays() throws Exception {
    files("a/Dockerfile");
    var facts =
        new BuildFacts(
            List.of(build("a:jvm", "a/Dockerfile", "jvm"), build("a:native", "a/Dockerfile", "n")),
            List.of());
    var inputs = inputs(List.of(), facts);
    assertThat(units(inputs))
        .containsExactly("a:jvm from a/Dockerfile", "a:native from a/Dockerfile");
    assertThat(inputs.dockerfiles()).hasSize(2);
    assertThat(inputs.files()).containsExactly("a/Dockerfile");
  }

  @Test
  void anImageWithoutAKnownNameIsAUnitAllTheSame() throws Exception {
    files("a/Dockerfile", "b/Dockerfile");
    var facts =
        new BuildFacts(
            List.of(build("a:1", "a/Dockerfile", "a"), build("b:%t", "b/Dockerfile", "b")),
            List.of());
    var inputs = inputs(List.of(), facts);
    assertThat(units(inputs))
        .containsExactly("a:1 from a/Dockerfile", "b/Dockerfile from b/Dockerfile");
    assertThat(inputs.units()).extracting(ImageUnit::isKnown).containsExactly(true, false);
  }

  @Test
  void theDockerfilesThatAreNamedTellWhichOfThePluginsImagesAreMeant() throws Exception {
    var second = inputs(List.of("b/Dockerfile"), twoImages());
    assertThat(units(second)).containsExactly("b:1 from b/Dockerfile");
    assertThat(args(second, 0)).isEqualTo(Map.of("A", "user", "B", "b"));
    assertThat(second.leftOut()).containsExactly("a:1");
    assertThat(units(inputs(List.of("b/Dockerfile", "a/Dockerfile"), twoImages()))).hasSize(2);
  }

  @Test
  void globsLeaveNoImageOut() throws Exception {
    files("c/Dockerfile");
    var inputs = inputs(List.of("b/Dockerfile", "c/*"), twoImages());
    assertThat(units(inputs)).containsExactly("a:1", "b:1 from b/Dockerfile");
    assertThat(inputs.files()).containsExactly("b/Dockerfile", "c/Dockerfile");
  }

  @Test
  void ofSeveralImagesNoneIsBuiltFromAFileThatNoPluginNames() throws Exception {
    files("c/Dockerfile");
    var inputs = inputs(List.of("c/Dockerfile"), twoImages());
    assertThat(units(inputs)).containsExactly("a:1", "b:1");
    assertThat(inputs.files()).containsExactly("c/Dockerfile");
  }

  @Test
  void lintTakesTheDockerfilesOfAllImagesEachWithItsOwnArgumentsAndTarget() throws Exception {
    files("Dockerfile");
    var inputs = Inputs.of(lint(List.of(), Optional.of("own")), twoImages(), base, Set.of());
    assertThat(inputs.files()).containsExactly("a/Dockerfile", "b/Dockerfile");
    assertThat(inputs.units()).isEmpty();
    assertThat(inputs.dockerfiles())
        .extracting(d -> d.build().args())
        .containsExactly(Map.of("A", "user", "B", "a"), Map.of("A", "user", "B", "b"));
    // A stage that the user names is that of one image, so it is not known whose.
    assertThat(inputs.dockerfiles())
        .extracting(d -> d.build().target())
        .containsOnly(Optional.of("run"));
    var one =
        Inputs.of(lint(List.of("a/Dockerfile"), Optional.of("own")), twoImages(), base, Set.of());
    assertThat(only(one).target()).contains("own");
  }

  @Test
  void theDockerfileOfEveryImageMustBeThere() throws Exception {
    files("a/Dockerfile");
    var facts =
        new BuildFacts(
            List.of(build("a:1", "a/Dockerfile", "a"), build("b:1", "b/Dockerfile", "b")),
            List.of());
    for (var parameters : List.of(lint(List.of(), Optional.empty()), parameters(List.of()))) {
      assertThatThrownBy(() -> Inputs.of(parameters, facts, base, Set.of()))
          .isInstanceOf(UsageError.class)
          .hasMessage(
              "docker-maven-plugin builds from b/Dockerfile, which does not exist in"
                  + " "
                  + base
                  + ". There is a/Dockerfile.");
    }
  }

  @Test
  void anImageThatIsNamedIsThatOfThePlugins() throws Exception {
    var inputs = named(twoImages(), image("b:1"));
    assertThat(inputs.files()).containsExactly("b/Dockerfile");
    assertThat(units(inputs)).containsExactly("b:1 from b/Dockerfile");
    assertThat(only(inputs).target()).contains("run");
    assertThat(inputs.leftOut()).containsExactly("a:1");
  }

  @Test
  void anImageThatNoPluginNamesIsOneOfItsOwn() throws Exception {
    var inputs = named(twoImages(), image("c:1"));
    assertThat(units(inputs)).containsExactly("c:1");
    assertThat(inputs.files()).containsExactly("a/Dockerfile", "b/Dockerfile");
  }

  @Test
  void thePluginsOnlyImageMayBeNamedOtherwise() throws Exception {
    files("a/Dockerfile");
    var facts = new BuildFacts(List.of(build("a:1", "a/Dockerfile", "a")), List.of());
    assertThat(units(named(facts, image("0123456789ab"))))
        .containsExactly("0123456789ab from a/Dockerfile");
    var archive = ImageSettings.of(Optional.empty(), Optional.of("target/a.tar"));
    assertThat(units(named(facts, archive))).containsExactly("target/a.tar from a/Dockerfile");
  }

  @Test
  void imagesOfTheUsersOwnAreBuiltFromTheOnlyDockerfileUnlessTheyNameOne() throws Exception {
    files("Dockerfile", "other/Dockerfile");
    var other =
        new ImageSettings(
            Optional.of("b:1"),
            Optional.empty(),
            Optional.of("other/Dockerfile"),
            Optional.of("slim"),
            Map.of("B", "own"),
            Optional.of("linux/arm64"));
    var inputs = named(NO_PLUGIN, image("a:1"), other);
    assertThat(units(inputs)).containsExactly("a:1 from Dockerfile", "b:1 from other/Dockerfile");
    var built = inputs.units().get(1).dockerfile().orElseThrow().build();
    assertThat(built.args()).isEqualTo(Map.of("A", "user", "B", "own"));
    assertThat(built.target()).contains("slim");
    assertThat(built.platform()).contains("linux/arm64");
    assertThat(inputs.units().get(1).platform()).contains("linux/arm64");
  }

  @Test
  void anImageThatIsNamedTwiceIsToldApart() throws Exception {
    var arm =
        new ImageSettings(
            Optional.of("a:1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.of("linux/arm64"));
    assertThat(units(named(NO_PLUGIN, image("a:1"), arm, image("a:1"))))
        .containsExactly("a:1", "a:1 (linux/arm64)", "a:1 #2");
  }

  private static ImageSettings image(String name) {
    return ImageSettings.of(Optional.of(name), Optional.empty());
  }

  private Inputs named(BuildFacts facts, ImageSettings... images) throws UsageError {
    var parameters =
        TestParameters.of(
            List.of(images),
            List.of(),
            Optional.empty(),
            Map.of("A", "user"),
            TestParameters.images());
    return Inputs.of(parameters, facts, base, Set.of());
  }

  /** Name and Dockerfile of each. */
  private static List<String> units(Inputs inputs) {
    return inputs.units().stream()
        .map(u -> u.name() + u.dockerfile().map(d -> " from " + d.file()).orElse(""))
        .toList();
  }

  private static Map<String, String> args(Inputs inputs, int unit) {
    return inputs.units().get(unit).dockerfile().orElseThrow().build().args();
  }

  private static DockerfileBuild only(Inputs inputs) {
    assertThat(inputs.dockerfiles()).hasSize(1);
    return inputs.dockerfiles().get(0).build();
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
    return TestParameters.of(
        List.of(), dockerfiles, Optional.empty(), Map.of("A", "user"), TestParameters.images());
  }

  private static Parameters lint(List<String> dockerfiles, Optional<String> target) {
    return TestParameters.of(List.of(), dockerfiles, target, Map.of("A", "user"), Optional.empty());
  }
}
