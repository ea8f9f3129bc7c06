package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Problems;
import java.util.Map;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildArgsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<arg>VERSION=1</arg> | <arg> | <VERSION>1</VERSION>",
        "<buildArg>VERSION=a=b</buildArg> | <buildArg> | <VERSION>a=b</VERSION>",
        "<arg>VERSION</arg> | <arg> | <NAME>value</NAME>",
        "<item>A=1</item> | <item> | <A>1</A>",
        "<arg><name>A</name><value>1</value></arg> | <arg> | <A>1</A>",
        "<entry><key>A</key><value>1</value></entry> | <entry> | <A>1</A>",
        "A=1 | '' | <A>1</A>"
      })
  void anotherPluginsFormIsAnErrorThatShowsOurs(String xml, String place, String form) {
    assertThatThrownBy(() -> read(xml, Map.of()))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessage(
            "pom.xml, <buildArgs>%s: a build argument is an element of its own name:"
                + " <buildArgs>%s</buildArgs>",
            place, form);
  }

  @Test
  void anArgumentMayBearAnyNameAndValue() throws Exception {
    assertThat(read("<value>1</value>", Map.of())).isEqualTo(Map.of("value", "1"));
    assertThat(read("<OPTS>-Da=b</OPTS><EMPTY/>", Map.of()))
        .isEqualTo(Map.of("OPTS", "-Da=b", "EMPTY", ""));
  }

  @Test
  void propertiesAreReplacedAndThoseThatAreNotDefinedAreNamed() throws Exception {
    assertThat(read("<A>v${rev}</A>", Map.of("rev", "7"))).isEqualTo(Map.of("A", "v7"));
    assertThatThrownBy(() -> read("<A>v${revv}</A>", Map.of("rev", "7")))
        .hasMessage(
            "pom.xml, <buildArgs><A>: \"v${revv}\" uses the property revv, which is not defined;"
                + " did you mean rev?");
  }

  private static Map<String, String> read(String xml, Map<String, String> properties)
      throws Exception {
    var problems = new Problems();
    PlexusConfiguration element =
        ConfigXml.children("<c><buildArgs>" + xml + "</buildArgs></c>").get(0);
    var args =
        BuildArgs.of(
            element,
            new PropertyValues(properties),
            new PomProperties(Map.of()),
            new UserProperties(Map.of()),
            problems);
    problems.throwIfAny();
    return args;
  }
}
