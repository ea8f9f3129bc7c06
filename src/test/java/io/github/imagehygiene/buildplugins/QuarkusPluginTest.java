package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
        quarkus.container-image.tag=${nothing}
        """);
    assertThat(quarkus("").builds().get(0).image()).contains("registry.acme:5000/shop/web:1.4.0");
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
  void a_malformed_properties_file_says_nothing() {
    pom.dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
    pom.files.put("src/main/resources/application.properties", "a=\\u00");
    assertThat(quarkus("").builds()).hasSize(1);
  }

  private BuildFacts quarkus(String configuration) {
    return pom.facts("io.quarkus.platform", "quarkus-maven-plugin", Set.of("build"), configuration);
  }
}
