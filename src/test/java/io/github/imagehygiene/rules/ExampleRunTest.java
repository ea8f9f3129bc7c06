package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.layers.LayerFacts;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Rule;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.RulePage.Heading;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleRunTest {

  private static final Setting<String> WORD =
      Setting.of("word", SettingType.text(), "root", "which user");

  @Test
  void an_example_that_keeps_its_promise_reads_the_same() {
    var run =
        run(
            users(),
            """
            ```dockerfile
            FROM a
            \tUSER root
            \t     ^^^^ root
            USER 1
            USER \\
              root
              ^^^^ root
            ```
            """);
    assertThat(run.reported())
        .isEqualTo(run.promised())
        .isEqualTo(
            """
            FROM a
            \tUSER root
            \t     ^^^^ root
            USER 1
            USER \\
              root
              ^^^^ root
            """);
  }

  @Test
  void one_that_does_not_shows_the_block_as_it_should_be() {
    var run =
        run(
            users(),
            """
            ```dockerfile
            FROM a
            ^^^^ root
            USER root
            ```
            """);
    assertThat(run.promised()).isNotEqualTo(run.reported());
    assertThat(run.reported()).isEqualTo("FROM a\nUSER root\n     ^^^^ root\n");
  }

  @Test
  void settings_of_the_example_hold() {
    var run =
        run(
            users(),
            """
            ```yaml
            rules:
              a-rule:
                word: admin
            ```
            ```dockerfile
            FROM a
            USER root
            USER admin
                 ^^^^^ admin
            ```
            """);
    assertThat(run.reported()).isEqualTo(run.promised());
  }

  @Test
  void a_rule_that_could_not_look_is_not_silent() {
    DockerfileRule blind =
        subject -> {
          throw new NotEvaluated("nothing to see");
        };
    assertThat(run(entry(s -> blind), "```dockerfile\nFROM a\n^ x\n```\n").reported())
        .isEqualTo("not-evaluated: nothing to see");
    DockerfileRule broken =
        subject -> {
          throw new IllegalStateException();
        };
    assertThat(run(entry(s -> broken), "```dockerfile\nFROM a\n^ x\n```\n").reported())
        .startsWith("crashed: IllegalStateException");
  }

  @Test
  void an_image_is_read_from_the_notation() throws Exception {
    var image =
        ImageNotation.read(
            """
            # an image
            reference shop:1
            platform linux/arm64/v8
            user 1000
            env A=b c
            label x=y=z
            cmd java -jar /app.jar
            expose 8080/tcp
            layer RUN install
              file /usr/bin/java 3GB 755 1:2
              text /etc/passwd root:x:0\\n
              link /usr/bin/javac /usr/bin/java
            history USER 1000
            layer
              symlink /java /usr/bin/java
              delete /etc/passwd
              opaque /tmp
              dir /var/log 700
            """);
    var config = image.describe().config();
    assertThat(image.describe().reference()).isEqualTo("shop:1");
    assertThat(config.variant()).contains("v8");
    assertThat(config.env()).containsExactly("A=b c");
    assertThat(config.labels()).containsEntry("x", "y=z");
    assertThat(config.cmd()).containsExactly("java", "-jar", "/app.jar");
    assertThat(config.history())
        .extracting(entry -> entry.createdBy())
        .containsExactly("RUN install", "USER 1000", "COPY layer2 / # buildkit");
    ImageSource source = reference -> image;
    assertThat(
            source
                .open(Optional.empty())
                .layers(Set.copyOf(config.layers()), LayerFacts::read)
                .stream()
                .map(layer -> layer.value().unpackedSize()))
        .containsExactly(3_000_000_009L, 13L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"layr", "file /a 1", "layer\nfile /a big", "layer\nfile /a 1 rwx"})
  void a_wrong_line_of_the_notation_is_quoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageNotation.read(text))
        .withMessageContaining(text.substring(text.lastIndexOf('\n') + 1));
  }

  @Test
  void messages_of_an_image_are_promised_without_a_line() {
    ImageRule user =
        subject ->
            Stream.of(Finding.of(info().id(), "", "user is " + subject.image().config().user()));
    var run = run(entry(s -> user), "```image\nuser root\n! user is root\n```\n");
    assertThat(run.reported()).isEqualTo(run.promised()).isEqualTo("! user is root\n");
  }

  private static RuleEntry users() {
    return entry(
        settings -> {
          String word = settings.get(WORD);
          DockerfileRule rule =
              subject ->
                  subject
                      .dockerfile()
                      .instructions(User.class)
                      .map(placed -> placed.instruction().user())
                      .filter(user -> user.toString().equals(word))
                      .map(
                          user ->
                              Finding.of(
                                  info().id(),
                                  "",
                                  word,
                                  new InDockerfile(subject.source(), user.span(), "0")));
          return rule;
        });
  }

  private static RuleInfo info() {
    return RuleInfo.rule("a-rule").settings(WORD);
  }

  private static RuleEntry entry(Function<io.github.imagehygiene.rule.Settings, Rule> make) {
    return new RuleEntry(info(), DockerfileRule.class, make);
  }

  private static ExampleRun run(RuleEntry entry, String bad) {
    var page =
        RulePage.parse(
            "X.md", "# T\n## Why\nw\n## Bad\n" + bad + "## Good\n```dockerfile\nFROM a\n```\n");
    return new ExampleRun(new Catalogue(List.of(entry)), entry, page.examples(Heading.BAD).get(0));
  }
}
