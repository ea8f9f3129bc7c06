package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigXmlTest {

  @Test
  void whatStandsInAConfigurationIsItsChildren() throws UsageError {
    assertThat(ConfigXml.children("<configuration><a>1</a><b><c/></b></configuration>"))
        .extracting(child -> child.getName())
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 3_000})
  void whatIsNestedTooDeeplyIsOneMessage(int depth) {
    String xml = "<a>".repeat(depth) + "x" + "</a>".repeat(depth);
    assertThatThrownBy(() -> ConfigXml.children("<configuration>" + xml + "</configuration>"))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "the plugin's <configuration> is nested deeper than 20 elements at <a>; no parameter is"
                + " nested so, so remove the levels");
  }

  @Test
  void twentyLevelsAreRead() throws UsageError {
    String xml = "<a>".repeat(20) + "x" + "</a>".repeat(20);
    assertThat(ConfigXml.children("<configuration>" + xml + "</configuration>")).hasSize(1);
  }
}
