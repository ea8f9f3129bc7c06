package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Shown;
import io.github.imagehygiene.inspect.Timings;
import io.github.imagehygiene.policy.Chosen;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.Judgement;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.Preset;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultSessionData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReactorSummaryTest {

  private static final Path BASE = Path.of("").toAbsolutePath();

  private final MavenSession session = mock(MavenSession.class, RETURNS_DEEP_STUBS);
  private final Log log = mock(Log.class);
  private final List<String> lines = new ArrayList<>();
  private final List<MavenProject> projects = new ArrayList<>();

  @BeforeEach
  void begin() {
    when(session.getRepositorySession().getData()).thenReturn(new DefaultSessionData());
    when(session.getProjects()).thenReturn(projects);
    when(session.getResult().getBuildSummary(any())).thenReturn(null);
    when(session.getProjectDependencyGraph().getUpstreamProjects(any(), anyBoolean()))
        .thenReturn(List.of());
    behaviour(MavenExecutionRequest.REACTOR_FAIL_FAST, 1);
    doAnswer(call -> lines.add(call.getArgument(0).toString()))
        .when(log)
        .info(any(CharSequence.class));
  }

  @Test
  void theLastExecutionWritesAllModulesInTheOrderOfTheBuild() {
    var api = project("api", "default");
    var web = project("web", "default");
    passes(web, "default");
    assertThat(lines).isEmpty();
    passes(api, "default");
    assertThat(lines)
        .containsExactly(
            "",
            "image-hygiene: 2 modules",
            "module  image  size  findings",
            "it:api  -      -     no findings",
            "it:web  -      -     no findings");
  }

  @Test
  void executionsOfOneModuleAreNamed() {
    var api = project("api", "default");
    var web = project("web", "default", "strict");
    passes(api, "default");
    passes(web, "default");
    assertThat(lines).isEmpty();
    passes(web, "strict");
    assertThat(lines).contains("image-hygiene: 2 modules");
    assertThat(lines.get(4)).startsWith("it:web (default)  -");
    assertThat(lines.get(5)).startsWith("it:web (strict)   -");
  }

  @Test
  void aBreachThatEndsTheBuildIsTheLastExecution() {
    var api = project("api", "default");
    var web = project("web", "default");
    project("worker", "default");
    passes(api, "default");
    fails(web, "default");
    assertThat(lines).contains("image-hygiene: 2 modules", "it:web  -      -     not inspected");
  }

  @Test
  void modulesThatOthersAreAtWorkOnAreWaitedFor() {
    behaviour(MavenExecutionRequest.REACTOR_FAIL_FAST, 4);
    var api = project("api", "default");
    var web = project("web", "default");
    var worker = project("worker", "default");
    passes(api, "default");
    fails(web, "default");
    assertThat(lines).isEmpty();
    passes(worker, "default");
    assertThat(lines).contains("image-hygiene: 3 modules");
  }

  @Test
  void withFailAtEndWhatDependsOnAFailureIsNotWaitedFor() {
    behaviour(MavenExecutionRequest.REACTOR_FAIL_AT_END, 1);
    var api = project("api", "default");
    var web = project("web", "default");
    var worker = project("worker", "default");
    when(session.getProjectDependencyGraph().getUpstreamProjects(worker, true))
        .thenReturn(List.of(api));
    fails(api, "default");
    assertThat(lines).isEmpty();
    passes(web, "default");
    assertThat(lines).contains("image-hygiene: 2 modules");
  }

  @Test
  void withFailNeverItIs() {
    behaviour(MavenExecutionRequest.REACTOR_FAIL_NEVER, 1);
    var api = project("api", "default");
    var web = project("web", "default");
    var worker = project("worker", "default");
    when(session.getProjectDependencyGraph().getUpstreamProjects(worker, true))
        .thenReturn(List.of(api));
    fails(api, "default");
    passes(web, "default");
    assertThat(lines).isEmpty();
    passes(worker, "default");
    assertThat(lines).contains("image-hygiene: 3 modules");
  }

  @Test
  void aModuleInWhichAnotherPluginFailedIsNotWaitedFor() {
    behaviour(MavenExecutionRequest.REACTOR_FAIL_AT_END, 1);
    var api = project("api", "default");
    var web = project("web", "default");
    var worker = project("worker", "default");
    when(session.getResult().getBuildSummary(api))
        .thenReturn(new BuildFailure(api, 1, new IllegalStateException()));
    passes(web, "default");
    passes(worker, "default");
    assertThat(lines).contains("image-hygiene: 2 modules");
    assertThat(lines).noneMatch(line -> line.startsWith("it:api"));
  }

  @Test
  void oneModuleNeedsNoSummary() {
    var api = project("api", "default", "strict");
    var jar = project("jar", "default");
    passes(api, "default");
    passes(api, "strict");
    summary(jar, "default").end(false, log);
    assertThat(lines).isEmpty();
  }

  private void behaviour(String onFailure, int threads) {
    when(session.getRequest().getReactorFailureBehavior()).thenReturn(onFailure);
    when(session.getRequest().getDegreeOfConcurrency()).thenReturn(threads);
  }

  private void passes(MavenProject project, String execution) {
    var summary = summary(project, execution);
    var policy = new Policy(chosen(Preset.NONE), chosen(FailOn.ERROR), Map.of(), List.of());
    summary.judged(
        new Inspection(
            policy,
            List.of(),
            List.of(),
            new Judgement(List.of(), List.of(), new Verdict.Passed()),
            List.of(),
            new Timings(Map.of(), Map.of()),
            Shown.of(List.of(), Stream.empty(), policy)));
    summary.end(false, log);
  }

  private void fails(MavenProject project, String execution) {
    summary(project, execution).end(true, log);
  }

  private ReactorSummary summary(MavenProject project, String id) {
    var execution = new MojoExecution(plugin(), "lint", id);
    return ReactorSummary.of(
        new Module(session, project, execution, new UserProperties(Map.of()), BASE, BASE));
  }

  private MavenProject project(String name, String... executions) {
    var project = new MavenProject();
    project.setGroupId("it");
    project.setArtifactId(name);
    project.setFile(new File(BASE.toFile(), "pom.xml"));
    var plugin = plugin();
    for (String id : executions) {
      var execution = new PluginExecution();
      execution.setId(id);
      execution.addGoal("lint");
      plugin.addExecution(execution);
    }
    project.getBuild().addPlugin(plugin);
    projects.add(project);
    return project;
  }

  private static Plugin plugin() {
    var plugin = new Plugin();
    plugin.setGroupId("ours");
    plugin.setArtifactId("plugin");
    return plugin;
  }

  private static <T> Chosen<T> chosen(T value) {
    return new Chosen<>(value, new Origin("test"));
  }
}
