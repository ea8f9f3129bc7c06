package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Problems;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesParameterTest {

  private static final Optional<ImageSettings> A =
      Optional.of(ImageSettings.of(Optional.of("a:1"), Optional.empty()));

  @Test
  void an_image_has_all_that_its_build_has() throws Exception {
    var images =
        images(
            "<image><name> a:1 </name><archive>a.tar</archive><dockerfile>d</dockerfile>"
                + "<target>t</target><platform>linux/arm64</platform>"
                + "<buildArgs><X>1</X><Y/></buildArgs></image><image>b:1</image>",
            Optional.empty(),
            Map.of());
    assertThat(images)
        .containsExactly(
            new ImageSettings(
                Optional.of("a:1"),
                Optional.of("a.tar"),
                Optional.of("d"),
                Optional.of("t"),
                Map.of("X", "1", "Y", ""),
                Optional.of("linux/arm64")),
            ImageSettings.of(Optional.of("b:1"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<image><name>a</name><taget>a</taget></image>"
            + "|pom.xml, <images><image><taget>: unknown key taget of an image;"
            + " did you mean target?",
        "<image><name>a</name><reference>a</reference></image>"
            + "|pom.xml, <images><image><reference>: unknown key reference of an image;"
            + " expected one of name, archive, dockerfile, target, buildArgs, platform",
        "<name>a</name>"
            + "|pom.xml, <images><name>: expected <image> elements, as in"
            + " <images><image><name>acme/shop:1.4</name></image></images>",
        "a:1"
            + "|pom.xml, <images>: is a text; expected <image> elements, as in"
            + " <images><image><name>acme/shop:1.4</name></image></images>",
        "<image><target>t</target></image>"
            + "|pom.xml, <images><image>: names no image; expected <name> or <archive>, as in"
            + " <images><image><name>acme/shop:1.4</name></image></images>",
        "<image/>"
            + "|pom.xml, <images><image>: names no image; expected <name> or <archive>, as in"
            + " <images><image><name>acme/shop:1.4</name></image></images>",
        "<image><name><b>a</b></name></image>"
            + "|pom.xml, <images><image><name>: has elements of its own; expected a text",
        "<image><name>a:${nothing.sets}</name></image>"
            + "|pom.xml, <images><image><name>: \"a:${nothing.sets}\" uses the property"
            + " nothing.sets, which is not defined",
        "<image><name>a</name><buildArgs><arg>A=1</arg></buildArgs></image>"
            + "|pom.xml, <buildArgs><arg>: a build argument is an element of its own name:"
            + " <buildArgs><A>1</A></buildArgs>",
      })
  void what_is_no_image_is_a_problem(String xml, String message) {
    assertThatThrownBy(() -> images(xml, Optional.empty(), Map.of()))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessage(message);
  }

  @Test
  void one_image_and_several_at_once_are_refused_unless_the_command_line_chooses()
      throws Exception {
    String both =
        "<image><name>a:1</name><target>t</target></image><image><name>b:1</name></image>";
    assertThatThrownBy(() -> images(both, A, Map.of()))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessageStartingWith("pom.xml, <images>: <image> or <archive> is set, too; ");
    // The POM's own element says what the image is built from.
    assertThat(images(both, A, Map.of("image", "a:1")))
        .singleElement()
        .satisfies(image -> assertThat(image.target()).contains("t"));
    assertThat(names(images(both, A, Map.of("images", "b:1, c:1")))).containsExactly("b:1", "c:1");
    assertThatThrownBy(() -> images(both, A, Map.of("image", "a:1", "images", "b:1")))
        .isInstanceOf(ConfigUnreadable.class);
  }

  @Test
  void the_command_line_wins_over_what_an_image_says() throws Exception {
    var images =
        images(
            "<image><name>a:1</name><target>t</target><platform>linux/amd64</platform>"
                + "<buildArgs><X>1</X></buildArgs></image>",
            Optional.empty(),
            Map.of("target", "u", "platform", "linux/arm64", "buildArgs.X", "2"));
    assertThat(images.get(0).target()).contains("u");
    assertThat(images.get(0).platform()).contains("linux/arm64");
    assertThat(images.get(0).buildArgs()).isEqualTo(Map.of("X", "2"));
  }

  @Test
  void a_property_of_the_pom_names_images_too() {
    var nothing = parameter(Map.of(), new Problems());
    assertThat(names(nothing.of(null, Optional.empty()))).containsExactly("p:1", "q:1");
  }

  private static List<ImageSettings> images(
      String xml, Optional<ImageSettings> single, Map<String, String> commandLine)
      throws Exception {
    PlexusConfiguration element =
        new XmlPlexusConfiguration(
            Xpp3DomBuilder.build(new StringReader("<images>" + xml + "</images>")));
    var problems = new Problems();
    var images = parameter(commandLine, problems).of(element, single);
    problems.throwIfAny();
    return images;
  }

  private static ImagesParameter parameter(Map<String, String> commandLine, Problems problems) {
    return new ImagesParameter(
        new PropertyValues(Map.of()),
        new PomProperties(Map.of("images", "p:1, q:1")),
        new UserProperties(commandLine),
        problems);
  }

  private static List<String> names(List<ImageSettings> images) {
    return images.stream().map(image -> image.name().orElseThrow()).toList();
  }
}
