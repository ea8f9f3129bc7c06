package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarkusPluginTest {

  private final Pom pom = new Pom();

  @Test
  void counts_only_with_an_extension_or_if_an_image_is_asked_for() {
    assertThat(quarkus("").plugins()).isEmpty();
    pom.properties.put("quarkus.container-image.build", "true");
    assertThat(quarkus("").plugins()).containsExactly("quarkus-maven-plugin");
  }

  @Test
  void names_the_image_from_its_parts() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
    pom.properties.put("user.name", "Ada L");
    assertThat(quarkus("").builds())
        .extracting(ImageBuild::image)
        .containsExactly(Optional.of("ada-l/shop.web:1.4.0"));
    pom.files.put(
        "src/main/resources/application.properties",
        """
        quarkus.container-image.registry=registry.acme:5000
        quarkus.container-image.group=shop
        quarkus.container-image.name=web
        """);
    assertThat(image()).contains("registry.acme:5000/shop/web:1.4.0");
    pom.properties.put("quarkus.container-image.image", "acme/all:1");
    assertThat(quarkus("").builds().get(0).image()).contains("acme/all:1");
  }

  @Test
  void the_docker_extension_has_a_dockerfile() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-docker");
    pom.properties.put("quarkus.docker.build-args.A", "1");
    var build = quarkus("").builds().get(0);
    assertThat(build.dockerfile()).contains("src/main/docker/Dockerfile.jvm");
    assertThat(build.buildArgs()).containsExactly(entry("A", "1"));
    pom.properties.put("quarkus.native.enabled", "true");
    assertThat(quarkus("").builds().get(0).dockerfile())
        .contains("src/main/docker/Dockerfile.native");
  }

  @Test
  void expressions_are_resolved_and_what_nothing_sets_is_no_name() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-docker");
    properties(
        """
        quarkus.container-image.group=${team:shop}
        quarkus.container-image.tag=${short.tag}-${BUILD:${fallback}}
        short.tag=7
        fallback=local
        """);
    assertThat(image()).contains("shop/shop.web:7-local");
    properties(
        """
        quarkus.container-image.registry=${REGISTRY}
        quarkus.container-image.group=shop
        quarkus.container-image.tag=${TAG}
        """);
    assertThat(problem())
        .isEqualTo(
            "quarkus-maven-plugin names \"${REGISTRY}/shop/shop.web:${TAG}\" in"
                + " quarkus.container-image.registry, quarkus.container-image.group,"
                + " quarkus.container-image.tag, and nothing sets REGISTRY, TAG");
    pom.properties.put("env.TAG", "1");
    pom.properties.put("REGISTRY", "quay.io");
    assertThat(image()).contains("quay.io/shop/shop.web:1");
    properties("quarkus.container-image.image=Acme/Shop");
    assertThat(problem())
        .isEqualTo(
            "quarkus-maven-plugin names \"Acme/Shop\" in quarkus.container-image.image, which is"
                + " not a valid image name: only the tag may have upper-case letters");
  }

  @Test
  void yaml_wins_over_properties_and_a_profile_over_none() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-docker");
    properties("quarkus.container-image.tag=0\nquarkus.container-image.name=web");
    pom.files.put(
        "src/main/resources/application.yml",
        """
        quarkus:
          container-image:
            ~: ignored
            group: ""
            tag: 1.10
        "%prod":
          quarkus.container-image.registry: quay.io
        "%dev":
          quarkus:
            container-image:
              tag: dev
        """);
    assertThat(image()).contains("quay.io/web:1.10");
    pom.properties.put("quarkus.profile", "dev");
    assertThat(image()).contains("web:dev");
    pom.files.put("src/main/resources/application.yaml", "quarkus: {container-image: {name: a}}");
    assertThat(image()).contains("a:dev");
    pom.properties.put("quarkus.container-image.tag", "9");
    pom.properties.put("quarkus.profile", "test");
    assertThat(image()).contains("a:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "- a\n- b", "just a text", "", "a: 1\n---\nb: 2", "a: &a [*a]"})
  void odd_yaml_does_not_end_the_build(String yaml) {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
    pom.files.put("src/main/resources/application.yaml", yaml);
    assertThat(quarkus("").builds()).hasSize(1);
  }

  @Test
  void a_goal_builds_an_image_only_if_it_is_asked_to() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
    assertThat(quarkus("").builds().get(0).goal()).isEmpty();
    pom.properties.put("quarkus.container-image.build", "true");
    assertThat(destination()).isEqualTo(Destination.ENGINE);
    pom.properties.put("quarkus.container-image.push", "true");
    assertThat(destination()).isEqualTo(Destination.REGISTRY);
    pom.packaging = "pom";
    assertThat(quarkus("").builds()).isEmpty();
  }

  private Destination destination() {
    return quarkus("").builds().get(0).goal().orElseThrow().destination();
  }

  private void properties(String text) {
    pom.files.put("src/main/resources/application.properties", text);
  }

  private Optional<String> image() {
    return quarkus("").builds().get(0).image();
  }

  private String problem() {
    var build = quarkus("").builds().get(0);
    return build.name().problem(build.plugin()).orElseThrow();
  }

  @Test
  void a_malformed_properties_file_says_nothing() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
    pom.files.put("src/main/resources/application.properties", "a=\\u00");
    assertThat(quarkus("").builds()).hasSize(1);
  }

  private BuildFacts quarkus(String configuration) {
    return pom.facts("io.quarkus.platform", "quarkus-maven-plugin", Set.of("build"), configuration);
  }
}
