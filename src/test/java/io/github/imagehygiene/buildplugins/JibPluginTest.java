package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JibPluginTest {

  private final Pom pom = new Pom();

  @Test
  void takes_properties_then_configuration_then_its_last_build_then_the_coordinates() {
    assertThat(name("")).contains("shop.web:1.4.0");
    pom.files.put("target/jib-image.json", "{\"image\":\"acme/last:1\",\"imageId\":\"sha256:0\"}");
    assertThat(name("")).contains("acme/last:1");
    assertThat(name("<to><image>acme/shop:2</image></to>")).contains("acme/shop:2");
    pom.properties.put("jib.to.image", "acme/shop:3");
    assertThat(name("<to><image>acme/shop:2</image></to>")).contains("acme/shop:3");
    pom.properties.put("image", "acme/shop:4");
    assertThat(name("")).contains("acme/shop:4");
  }

  @Test
  void needs_no_engine_where_its_tar_was_written() {
    assertThat(jib("").builds().get(0).archive()).isEmpty();
    pom.files.put("target/jib-image.tar", "");
    assertThat(jib("").builds().get(0).archive()).contains("target/jib-image.tar");
    pom.files.put("target/shop.tar", "");
    assertThat(
            jib("<outputPaths><tar>target/shop.tar</tar></outputPaths>").builds().get(0).archive())
        .contains("target/shop.tar");
  }

  @Test
  void has_a_platform_if_there_is_just_one() {
    String one = "<platform><architecture>arm64</architecture><os>linux</os></platform>";
    assertThat(platform(one)).contains("linux/arm64");
    assertThat(platform(one + one)).isEmpty();
  }

  @Test
  void a_file_that_is_not_jibs_says_nothing() {
    pom.files.put("target/jib-image.json", "{\"image\":");
    assertThat(name("")).contains("shop.web:1.4.0");
  }

  private Optional<String> platform(String platforms) {
    return jib("<from><platforms>" + platforms + "</platforms></from>").builds().get(0).platform();
  }

  private Optional<String> name(String configuration) {
    return jib(configuration).builds().get(0).image();
  }

  private BuildFacts jib(String configuration) {
    return pom.facts("com.google.cloud.tools", "jib-maven-plugin", Set.of(), configuration);
  }
}
