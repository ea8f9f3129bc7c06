package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFactsTest {

  private final Pom pom = new Pom();

  @Test
  void a_project_without_such_plugins_builds_no_image() {
    var facts = pom.facts(new PluginUse("a", "maven-jar-plugin", Set.of("jar"), List.of("<x/>")));
    assertThat(facts.builds()).isEmpty();
    assertThat(facts.plugins()).isEmpty();
    assertThat(facts.lookedAt()).isEmpty();
  }

  @Test
  void the_same_configuration_of_plugin_and_execution_is_one_image() {
    String xml = "<configuration><to><image>shop</image></to></configuration>";
    var use =
        new PluginUse("com.google.cloud.tools", "jib-maven-plugin", Set.of(), List.of(xml, xml));
    assertThat(pom.facts(use).builds()).hasSize(1);
  }

  @Test
  void what_is_no_image_reference_is_no_name_but_the_plugin_still_counts() {
    var facts = jib("<to><image>Not A Name</image></to>");
    assertThat(facts.builds()).extracting(ImageBuild::image).containsExactly(Optional.empty());
    assertThat(facts.plugins()).containsExactly("jib-maven-plugin");
    assertThat(facts.lookedAt()).singleElement().asString().startsWith("jib-maven-plugin: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a",
        "",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x \"xx\">]><a>&x;</a>"
      })
  void what_is_not_plain_xml_is_refused(String xml) {
    var use = new PluginUse("com.google.cloud.tools", "jib-maven-plugin", Set.of(), List.of(xml));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pom.facts(use))
        .withMessageStartingWith("a plugin's configuration is not XML");
  }

  private BuildFacts jib(String configuration) {
    return pom.facts("com.google.cloud.tools", "jib-maven-plugin", Set.of(), configuration);
  }
}
