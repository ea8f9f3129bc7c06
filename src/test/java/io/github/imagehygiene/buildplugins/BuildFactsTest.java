package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imagehygiene.buildplugins.PluginUse.Execution;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFactsTest {

  private final Pom pom = new Pom();

  @Test
  void a_project_without_such_plugins_builds_no_image() {
    var facts = pom.facts(new PluginUse("a", "maven-jar-plugin", Optional.of("<x/>"), List.of()));
    assertThat(facts.builds()).isEmpty();
    assertThat(facts.plugins()).isEmpty();
    assertThat(facts.lookedAt()).isEmpty();
  }

  @Test
  void the_same_configuration_of_plugin_and_execution_is_one_image() {
    var facts = executions("shop", execution("a", null, "shop", "build", "dockerBuild"));
    assertThat(facts.builds()).extracting(ImageBuild::image).containsExactly(Optional.of("shop"));
    assertThat(facts.builds().get(0).goal()).map(BuildGoal::name).contains("jib:dockerBuild");
  }

  @Test
  void executions_count_in_place_of_the_plugins_own_configuration() {
    assertThat(images(executions("own"))).containsExactly("own");
    assertThat(images(executions("own", execution("e", null, "other", "help"))))
        .containsExactly("own");
    assertThat(
            images(
                executions(
                    "own",
                    execution("a", "package", "a", "dockerBuild"),
                    execution("b", "verify", "b", "dockerBuild"),
                    execution("c", "none", "c", "dockerBuild"))))
        .containsExactly("a", "b");
    assertThat(images(executions("own", execution("a", "none", "a", "dockerBuild")))).isEmpty();
  }

  private static List<String> images(BuildFacts facts) {
    return facts.builds().stream().map(b -> b.image().orElseThrow()).toList();
  }

  private BuildFacts executions(String own, Execution... executions) {
    return pom.facts(
        new PluginUse(
            "com.google.cloud.tools",
            "jib-maven-plugin",
            Optional.of(to(own)),
            List.of(executions)));
  }

  private static Execution execution(String id, String phase, String image, String... goals) {
    return new Execution(id, Optional.ofNullable(phase), List.of(goals), Optional.of(to(image)));
  }

  private static String to(String image) {
    return "<configuration><to><image>" + image + "</image></to></configuration>";
  }

  @Test
  void what_is_no_image_reference_is_no_name_but_the_plugin_still_counts() {
    var facts = executions("Not A Name");
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
    var use =
        new PluginUse("com.google.cloud.tools", "jib-maven-plugin", Optional.of(xml), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pom.facts(use))
        .withMessageStartingWith("a plugin's configuration is not XML");
  }
}
