package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.report.console.ReactorTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * What came of each module of a build, written by the last of our executions. Maven says of no
 * execution that it is the last, so this goes by what is known to be over: where something may
 * still come, nothing is written.
 */
record ReactorSummary(Module module, BuildMemory memory) {

  private static final String ENDED = "ended ";
  private static final String FAILED = "failed ";
  private static final String JUDGED = "judged ";

  static ReactorSummary of(Module module) {
    return new ReactorSummary(module, BuildMemory.of(module.session()));
  }

  /** Notes what came of this execution. */
  void judged(Inspection inspection) {
    note(ReactorTable.rows(module.executionName(), inspection));
  }

  private void note(List<List<String>> rows) {
    // Strings alone: another class loader's copy of this plugin may read it.
    memory.earlier(
        JUDGED + execution(),
        rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
  }

  /**
   * Notes that this execution is over, and writes the summary if it was the last, and more than one
   * module was judged. Called by one execution at a time.
   */
  void end(boolean failed, Log log) {
    if (failed) {
      memory.first(FAILED + key(module.project()));
      if (!memory.has(JUDGED + execution())) {
        note(ReactorTable.failed(module.executionName()));
      }
    }
    memory.first(ENDED + execution());
    var projects = session().getProjects();
    long judged = projects.stream().filter(p -> !rows(p).isEmpty()).count();
    if (judged > 1 && isLast(failed) && memory.first("reactor summary")) {
      log.info("");
      log.info("image-hygiene: " + judged + " modules");
      var rows = projects.stream().flatMap(p -> rows(p).stream()).toList();
      ReactorTable.lines(rows).forEach(log::info);
    }
  }

  private boolean isLast(boolean failed) {
    boolean stops =
        failed
            && !module.isParallel()
            && MavenExecutionRequest.REACTOR_FAIL_FAST.equals(
                session().getRequest().getReactorFailureBehavior());
    return stops || session().getProjects().stream().noneMatch(this::isToCome);
  }

  /** Whether executions of ours in a module may still come. */
  private boolean isToCome(MavenProject project) {
    return summary(project).isEmpty()
        && !isSkipped(project)
        && expected(project).anyMatch(execution -> !memory.has(ENDED + execution))
        && !memory.has(FAILED + key(project));
  }

  /** With --fail-at-end, Maven skips what depends on a module that failed. */
  private boolean isSkipped(MavenProject project) {
    var graph = session().getProjectDependencyGraph();
    return graph != null
        && MavenExecutionRequest.REACTOR_FAIL_AT_END.equals(
            session().getRequest().getReactorFailureBehavior())
        && graph.getUpstreamProjects(project, true).stream().anyMatch(this::hasFailed);
  }

  private boolean hasFailed(MavenProject project) {
    return memory.has(FAILED + key(project))
        || summary(project).filter(BuildFailure.class::isInstance).isPresent();
  }

  /** Present once a module is over. */
  private Optional<BuildSummary> summary(MavenProject project) {
    return Optional.ofNullable(session().getResult())
        .map(result -> result.getBuildSummary(project));
  }

  private Stream<String> expected(MavenProject project) {
    return module
        .own()
        .in(project)
        .judging()
        .map(bound -> execution(project, bound.execution(), bound.goal()));
  }

  private List<List<String>> rows(MavenProject project) {
    return memory.values(JUDGED + key(project) + "\t").stream()
        .flatMap(String::lines)
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }

  private String execution() {
    var execution = module.execution();
    return execution(module.project(), execution.getExecutionId(), execution.getGoal());
  }

  private static String execution(MavenProject project, String id, String goal) {
    return key(project) + "\t" + id + "\t" + goal;
  }

  private static String key(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  private MavenSession session() {
    return module.session();
  }
}
