package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModuleTest {

  private static final Path BASE = Path.of("").toAbsolutePath();

  @Test
  void aModuleThatTheBuildLeavesOutIsNoPartOfItsParent() {
    var parent = new MavenProject();
    parent.setFile(new File(BASE.toFile(), "pom.xml"));
    parent.getModules().addAll(List.of("docker", "other/pom.xml", "same.xml", "../beside"));
    assertThat(module(parent).modulesBelow())
        .containsExactlyInAnyOrder(BASE.resolve("docker"), BASE.resolve("other"));
  }

  @Test
  void aModuleThatOnlyConfiguresThePluginDoesNotRunIt() {
    assertThat(
            module(configured(), configured("none"), configured("none", null)).modulesWithPlugin())
        .isEqualTo(1);
  }

  @Test
  void whatAVariableBroughtIntoAConfigurationLeavesItXml() {
    var project = configured();
    project.setFile(new File(BASE.toFile(), "pom.xml"));
    project
        .getBuildPlugins()
        .get(0)
        .setConfiguration("<configuration><a>\u001B[31m</a></configuration>");
    assertThat(module(project).plugins().get(0).configuration())
        .contains("<configuration><a>\uFFFD[31m</a></configuration>");
  }

  /** A project with an execution of the plugin in each of some phases. */
  private static MavenProject configured(String... phases) {
    var plugin = plugin();
    Arrays.asList(phases)
        .forEach(
            phase -> {
              var execution = new PluginExecution();
              execution.setId("in-" + phase);
              execution.setPhase(phase);
              plugin.addExecution(execution);
            });
    var project = new MavenProject();
    project.getBuild().addPlugin(plugin);
    return project;
  }

  private static Plugin plugin() {
    var plugin = new Plugin();
    plugin.setGroupId("ours");
    plugin.setArtifactId("plugin");
    return plugin;
  }

  private static Module module(MavenProject... projects) {
    var session = mock(MavenSession.class);
    when(session.getProjects()).thenReturn(List.of(projects));
    var execution = new MojoExecution(plugin(), "lint", "default");
    return new Module(session, projects[0], execution, new UserProperties(Map.of()), BASE, BASE);
  }
}
