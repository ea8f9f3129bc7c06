package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpringBootPluginTest {

  private final Pom pom = new Pom();

  @Test
  void counts_only_if_it_builds_an_image() {
    assertThat(boot(Set.of("repackage"), "").plugins()).isEmpty();
    assertThat(boot(Set.of("repackage"), "").lookedAt()).isNotEmpty();
    assertThat(boot(Set.of("build-image"), "").builds())
        .extracting(ImageBuild::image)
        .containsExactly(Optional.of("shop.web:1.4.0"));
  }

  @Test
  void takes_the_configured_name_over_the_property() {
    pom.properties.put("spring-boot.build-image.imageName", "acme/property");
    assertThat(boot(Set.of(), "").builds().get(0).image()).contains("acme/property");
    assertThat(boot(Set.of(), "<imageName>acme/b</imageName>").builds().get(0).image())
        .contains("acme/b");
    var image = "<image><name>acme/c:1</name><imagePlatform>linux/arm64</imagePlatform></image>";
    assertThat(boot(Set.of(), image).builds())
        .extracting(ImageBuild::image, ImageBuild::platform)
        .containsExactly(tuple(Optional.of("acme/c:1"), Optional.of("linux/arm64")));
  }

  private BuildFacts boot(Set<String> goals, String configuration) {
    return pom.facts("org.springframework.boot", "spring-boot-maven-plugin", goals, configuration);
  }
}
