package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.buildplugins.PluginUse.Execution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingImageTest {

  private final Pom pom = new Pom();

  @Test
  void a_phase_after_the_check_is_too_late() {
    var docker = use("io.fabric8", "docker-maven-plugin", IMAGES, execution("img", null, "build"));
    assertThat(explanation(docker))
        .isEqualTo(
            "docker-maven-plugin names it in <image><name>; docker:build (execution img) builds it"
                + " only in the phase install, after verify, where the check runs. Fix:"
                + " <phase>package</phase> in that execution");
    var early =
        use("io.fabric8", "docker-maven-plugin", IMAGES, execution("img", "package", "build"));
    assertThat(explanation(early))
        .isEqualTo(
            "docker-maven-plugin names it in <image><name>; docker:build (execution img) builds it"
                + " in the phase package. Was it skipped, or built on another engine?");
    assertThat(new MissingImage(pom.facts(early).builds().get(0), Optional.empty()).explanation())
        .endsWith("builds it in the phase package. Fix: run mvn verify, which includes that phase");
    assertThat(new MissingImage(pom.facts(docker).builds().get(0), Optional.empty()).explanation())
        .endsWith("it in the phase install. Fix: run mvn install, which includes that phase");
  }

  @Test
  void a_check_before_the_build_is_too_early() {
    var docker =
        use("io.fabric8", "docker-maven-plugin", IMAGES, execution("img", "package", "build"));
    var build = pom.facts(docker).builds().get(0);
    assertThat(new MissingImage(build, Optional.of("test")).explanation())
        .endsWith(
            "builds it only in the phase package, after test, where the check runs. Fix: run the"
                + " check in a later phase; its default is verify");
  }

  @Test
  void jib_has_no_default_phase_and_its_build_leaves_nothing_on_an_engine() {
    String jib = "com.google.cloud.tools";
    String to = "<to><image>acme/shop</image></to>";
    assertThat(explanation(use(jib, "jib-maven-plugin", to, execution("e", null, "dockerBuild"))))
        .contains("jib:dockerBuild (execution e) never runs: it has no phase. Fix: <phase>package");
    assertThat(explanation(use(jib, "jib-maven-plugin", to, execution("e", "package", "build"))))
        .isEqualTo(
            "jib-maven-plugin names it in <to><image>; jib:build (execution e) runs in the phase"
                + " package, but leaves nothing on the engine. Fix: add an execution of"
                + " jib:dockerBuild in <phase>package</phase>, or one of jib:buildTar, whose"
                + " archive needs no engine; jib:build pushes the image to a registry");
    assertThat(explanation(use(jib, "jib-maven-plugin", to, execution("e", "package", "buildTar"))))
        .endsWith(
            "jib:buildTar (execution e) writes it to an archive in the phase package, which"
                + " does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "io.fabric8 | docker-maven-plugin | add an execution of docker:build in <phase>package",
        "org.eclipse.jkube | kubernetes-maven-plugin | add an execution of k8s:build in its default"
            + " phase, pre-integration-test",
        "org.eclipse.jkube | openshift-maven-plugin | oc:build builds in the OpenShift cluster",
        "com.google.cloud.tools | jib-maven-plugin | add an execution of jib:dockerBuild in"
            + " <phase>package",
        "org.springframework.boot | spring-boot-maven-plugin | add an execution of"
            + " spring-boot:build-image-no-fork in its default phase, package",
        "io.quarkus | quarkus-maven-plugin | set quarkus.container-image.build=true",
        "io.micronaut.maven | micronaut-maven-plugin | set <packaging>docker</packaging>",
        "com.spotify | dockerfile-maven-plugin | add an execution of dockerfile:build in its"
            + " default phase, package",
      })
  void each_plugin_has_its_own_remedy(String group, String artifact, String fix) {
    pom.packaging = artifact.startsWith("micronaut") ? "docker" : "jar";
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-docker");
    String configuration = IMAGES + "<image><name>a/b</name></image><repository>a/b</repository>";
    assertThat(explanation(use(group, artifact, configuration)))
        .startsWith(artifact + " names it in ")
        .contains("; no execution in this POM builds it. Fix: " + fix);
  }

  private static final String IMAGES =
      "<images><image><name>a/b</name><build><from>x</from></build></image></images>";

  private String explanation(PluginUse use) {
    return new MissingImage(pom.facts(use).builds().get(0), Optional.of("verify")).explanation();
  }

  private static PluginUse use(
      String group, String artifact, String configuration, Execution... executions) {
    return new PluginUse(
        group, artifact, Optional.of("<c>" + configuration + "</c>"), List.of(executions));
  }

  private static Execution execution(String id, String phase, String goal) {
    return new Execution(
        id,
        Optional.ofNullable(phase),
        List.of(goal),
        Optional.of("<c>" + IMAGES + "<to><image>acme/shop</image></to></c>"));
  }
}
