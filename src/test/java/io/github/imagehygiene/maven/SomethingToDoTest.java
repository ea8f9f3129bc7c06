package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.inspect.DockerfileBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultSessionData;
import org.junit.jupiter.api.Test;

class SomethingToDoTest {

  private static final String PASSED_OVER =
      " Maven runs a goal that is called by name in one module alone (passed over: 2).";

  private final Log log = mock(Log.class);

  @Test
  void aGoalCalledByNameThatFindsNothingIsNoPassForTheModulesThatItNeverSaw() {
    assertThatThrownBy(() -> lint(MojoExecution.Source.CLI, 3).is(inputs()))
        .isInstanceOf(UsageError.class)
        .hasMessageStartingWith("there is nothing to inspect. ")
        .hasMessageContaining(PASSED_OVER);
  }

  @Test
  void aGoalCalledByNameTellsThatItLooksAtOneModuleAlone() throws Exception {
    assertThat(lint(MojoExecution.Source.CLI, 3).is(inputs("Dockerfile"))).isTrue();
    verify(log).warn(contains(" is looked at." + PASSED_OVER));
  }

  @Test
  void whereNothingIsPassedOverNothingIsTold() throws Exception {
    assertThat(lint(MojoExecution.Source.CLI, 1).is(inputs("Dockerfile"))).isTrue();
    assertThat(lint(MojoExecution.Source.LIFECYCLE, 3).is(inputs("Dockerfile"))).isTrue();
    verify(log, never()).warn(contains("passed over"));
  }

  private SomethingToDo lint(MojoExecution.Source source, int modules) {
    var session = mock(MavenSession.class, RETURNS_DEEP_STUBS);
    when(session.getRepositorySession().getData()).thenReturn(new DefaultSessionData());
    var projects = IntStream.range(0, modules).mapToObj(i -> new MavenProject()).toList();
    when(session.getProjects()).thenReturn(projects);
    var execution = new MojoExecution(new MojoDescriptor(), "default-cli", source);
    var base = Path.of("").toAbsolutePath();
    var module =
        new Module(session, projects.get(0), execution, new UserProperties(Map.of()), base, base);
    return new SomethingToDo(
        module, TestParameters.lint(), new BuildFacts(List.of(), List.of()), log);
  }

  private static Inputs inputs(String... dockerfiles) {
    var files =
        Stream.of(dockerfiles).map(f -> new BuiltDockerfile(f, DockerfileBuild.NONE)).toList();
    return new Inputs(files, List.of(), List.of());
  }
}
