package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class NamedHereTest {

  private static final Path BASE = Path.of("").toAbsolutePath();

  private final MavenProject project = new MavenProject();
  private final Model own = new Model();

  @Test
  void whatAParentNamesIsNotNamedHere() throws Exception {
    assertThat(image(Map.of())).isEmpty();
  }

  @Test
  void theCommandLineNamesForTheModule() throws Exception {
    assertThat(image(Map.of("image", "shop"))).contains("shop");
  }

  @Test
  void theModulesOwnPluginNamesForIt() throws Exception {
    own.setBuild(build(plugin("<c><image>shop</image></c>")));
    assertThat(image(Map.of())).contains("shop");
    own.setBuild(build(plugin("<c><platform>linux/amd64</platform></c>")));
    assertThat(image(Map.of())).isEmpty();
  }

  @Test
  void soDoAnExecutionPluginManagementAndAProperty() throws Exception {
    var execution = new PluginExecution();
    execution.setConfiguration("<c><image>shop</image></c>");
    var plugin = plugin(null);
    plugin.addExecution(execution);
    own.setBuild(build(plugin));
    assertThat(image(Map.of())).contains("shop");

    var managed = new Build();
    managed.setPluginManagement(new PluginManagement());
    managed.getPluginManagement().addPlugin(plugin("<c><image>shop</image></c>"));
    own.setBuild(managed);
    assertThat(image(Map.of())).contains("shop");

    own.setBuild(null);
    own.getProperties().setProperty("image-hygiene.image", "shop");
    assertThat(image(Map.of())).contains("shop");
  }

  @Test
  void aProfileDoesIfItIsActive() throws Exception {
    var profile = new Profile();
    profile.setId("image");
    profile.setBuild(build(plugin("<c><image>shop</image></c>")));
    own.addProfile(profile);
    assertThat(image(Map.of())).isEmpty();
    project.setInjectedProfileIds("own", List.of("image"));
    assertThat(image(Map.of())).contains("shop");
  }

  @Test
  void whatAParentSaysIsForItsModules() throws Exception {
    project.setPackaging("pom");
    own.setBuild(build(plugin("<c><image>shop</image></c>")));
    assertThat(image(Map.of())).contains("shop");
    project.getModules().add("child");
    assertThat(image(Map.of())).isEmpty();
    own.getBuild().getPlugins().get(0).setInherited("false");
    assertThat(image(Map.of())).contains("shop");
  }

  private Optional<String> image(Map<String, String> user) throws UsageError {
    project.setFile(new File(BASE.toFile(), "pom.xml"));
    project.setOriginalModel(own);
    var session = mock(MavenSession.class);
    when(session.getProjects()).thenReturn(List.of(project));
    var execution = new MojoExecution(plugin(null), "check", "default");
    var module = new Module(session, project, execution, new UserProperties(user), BASE, BASE);
    var shop = ImageSettings.of(Optional.of("shop"), Optional.empty());
    var parameters =
        TestParameters.of(
            List.of(shop), List.of(), Optional.empty(), Map.of(), TestParameters.images());
    return new NamedHere(module)
        .only(parameters).images().stream().flatMap(i -> i.name().stream()).findFirst();
  }

  private static Build build(Plugin plugin) {
    var build = new Build();
    build.addPlugin(plugin);
    return build;
  }

  private static Plugin plugin(String configuration) {
    var plugin = new Plugin();
    plugin.setGroupId("ours");
    plugin.setArtifactId("plugin");
    plugin.setConfiguration(configuration);
    return plugin;
  }
}
