package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherPluginsTest {

  private final Pom pom = new Pom();

  @Test
  void dockerfile_maven_plugin_names_repository_tag_file_and_arguments() {
    var xml =
        "<repository>acme/shop</repository><tag>7</tag><contextDirectory>/p/docker</contextDirectory>"
            + "<buildArgs><A>1</A></buildArgs>";
    assertThat(spotify(xml).builds())
        .containsExactly(
            ImageBuild.of(
                    "dockerfile-maven-plugin",
                    new ImageName.Known("acme/shop:7", "<repository> and <tag>"))
                .by(
                    Optional.of(
                        new BuildGoal(
                            "dockerfile:build",
                            "build",
                            Optional.of("package"),
                            BuildGoal.Destination.ENGINE)))
                .from(Optional.of("/p/docker/Dockerfile"), Map.of("A", "1"), Optional.empty()));
  }

  @Test
  void dockerfile_maven_plugin_leaves_the_name_in_a_file() {
    pom.files.put("target/docker/image-name", "acme/shop:9\n");
    assertThat(spotify("").builds().get(0).image()).contains("acme/shop:9");
    assertThat(spotify("").builds().get(0).dockerfile()).contains("Dockerfile");
  }

  @Test
  void micronaut_builds_with_packaging_docker_only() {
    assertThat(micronaut().plugins()).isEmpty();
    pom.packaging = "docker-native";
    assertThat(micronaut().builds())
        .containsExactly(
            ImageBuild.of(
                "micronaut-maven-plugin",
                new ImageName.Known("shop.web", "its default, ${project.artifactId}")));
    pom.properties.put("jib.to.image", "acme/shop:1");
    pom.files.put("Dockerfile", "");
    assertThat(micronaut().builds().get(0).image()).contains("acme/shop:1");
    assertThat(micronaut().builds().get(0).dockerfile()).contains("Dockerfile");
  }

  @Test
  void micronaut_reads_the_configuration_of_jib() {
    pom.packaging = "docker";
    var jib =
        new PluginUse(
            "com.google.cloud.tools",
            "jib-maven-plugin",
            Optional.of("<c><to><image>acme/shop:${project.version}</image></to></c>"),
            List.of());
    pom.properties.put("project.version", "1.4.0");
    var micronaut =
        new PluginUse("io.micronaut.maven", "micronaut-maven-plugin", Optional.empty(), List.of());
    assertThat(pom.facts(micronaut, jib).builds())
        .extracting(ImageBuild::plugin, ImageBuild::image)
        .containsExactly(tuple("micronaut-maven-plugin", Optional.of("acme/shop:1.4.0")));
  }

  private BuildFacts spotify(String configuration) {
    return pom.facts("com.spotify", "dockerfile-maven-plugin", Set.of("build"), configuration);
  }

  private BuildFacts micronaut() {
    return pom.facts("io.micronaut.maven", "micronaut-maven-plugin", Set.of(), "");
  }
}
