package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import java.util.Optional;

/**
 * An image that a plugin names and no engine has: who names it, which goal builds it and when, and
 * what to change.
 *
 * @param phase that the check runs in; empty: it was called by name
 */
public record MissingImage(ImageBuild build, Optional<String> phase) {

  /** One or two sentences. */
  public String explanation() {
    String from = build.name() instanceof ImageName.Known known ? known.from() : "";
    return build.plugin()
        + " names it in "
        + from
        + "; "
        + build.goal().map(this::ofGoal).orElseGet(this::withoutGoal);
  }

  private String withoutGoal() {
    return "no execution in this POM builds it. Fix: " + remedy();
  }

  private String ofGoal(BuildGoal goal) {
    String run = goal.name() + " (execution " + goal.execution() + ")";
    if (goal.phase().isEmpty()) {
      return run + " never runs: it has no phase. Fix: <phase>package</phase> in that execution";
    }
    String in = " in the phase " + goal.phase().get();
    boolean isLate = phase.filter(goal::runsAfter).isPresent();
    if (isLate && goal.destination() != Destination.REGISTRY) {
      return run
          + " builds it only"
          + in
          + ", after "
          + phase.get()
          + ", where the check runs. Fix: "
          + (goal.runsAfter("verify")
              ? "<phase>package</phase> in that execution"
              : "run the check in a later phase; its default is verify");
    }
    return switch (goal.destination()) {
      case REGISTRY -> run + " runs" + in + ", but leaves nothing on the engine. Fix: " + remedy();
      case ARCHIVE -> run + " writes it to an archive" + in + ", which does not exist";
      case ENGINE ->
          run
              + " builds it"
              + in
              + phase
                  .map(p -> ". Was it skipped, or built on another engine?")
                  .orElseGet(() -> ". Fix: run " + including(goal) + ", which includes that phase");
    };
  }

  private static String including(BuildGoal goal) {
    return "mvn " + goal.phase().filter(phase -> goal.runsAfter("verify")).orElse("verify");
  }

  /** What builds it so that it can be read; phases and effects as the plugins' documents say. */
  private String remedy() {
    return switch (build.plugin()) {
      case "docker-maven-plugin" ->
          execution("docker:build") + "<phase>package</phase>; its default phase is install";
      case "kubernetes-maven-plugin" ->
          execution("k8s:build") + "its default phase, pre-integration-test";
      case "openshift-maven-plugin" ->
          "oc:build builds in the OpenShift cluster; save the image to a file and name it with"
              + " <archive>, or build it with k8s:build of kubernetes-maven-plugin";
      case "jib-maven-plugin" ->
          execution("jib:dockerBuild")
              + "<phase>package</phase>, or one of jib:buildTar, whose archive needs no engine;"
              + " jib:build pushes the image to a registry";
      case "spring-boot-maven-plugin" ->
          execution("spring-boot:build-image-no-fork")
              + "its default phase, package; or run mvn spring-boot:build-image before";
      case "quarkus-maven-plugin" ->
          "set quarkus.container-image.build=true and not push with Jib; quarkus:build then builds"
              + " it in the phase package";
      case "micronaut-maven-plugin" ->
          "set <packaging>docker</packaging>; mvn package then builds it";
      default -> execution("dockerfile:build") + "its default phase, package";
    };
  }

  private static String execution(String goal) {
    return "add an execution of " + goal + " in ";
  }
}
