package io.github.imagehygiene.report.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.report.console.RuleList;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTextTest {

  private static final RulePage PAGE =
      RulePage.parse(
          "X.md",
          """
          # The image is too big

          ## Why

          Each node pulls it.

          ## Bad

          ````dockerfile
          FROM a
          ^^^^ too big
          ```
          ````

          ## Good

          Smaller:

          ```dockerfile
          FROM b
          ```
          """);

  private static final RuleInfo RULE =
      RuleInfo.rule("too-big")
          .levels(Level.OFF, Level.ERROR, Level.WARNING)
          .peers("DL1", "DS-2")
          .needs(Need.CONFIG, Need.SIZE)
          .imageTwin("image-too-big")
          .settings(
              Setting.of("max", SettingType.bytes(), new Bytes(1_000), "the limit")
                  .in(Preset.STRICT, new Bytes(500)));

  @Test
  void a_rules_page_follows_what_the_rule_declares() {
    assertThat(new RuleText(Palette.plain()).lines(RULE, PAGE))
        .containsExactly(
            """
            too-big: The image is too big

              levels    recommended off, strict error, cis warning
              peers     DL1, DS-2
              needs     the image's configuration, the image's size
              in image  image-too-big
              setting   max: the limit
                        a size such as 250MB or 250MiB (default: 1000B; strict: 500B)
              since     0.1.0

            Why
              Each node pulls it.

            Bad
                  FROM a
                  ^^^^ too big
                  ```

            Good
              Smaller:

                  FROM b

            To change it
              in the POM:        <rules><too-big>off</too-big></rules>
              for one run:       -Dimage-hygiene.rules.too-big=off\
            """
                .split("\n"));
  }

  @Test
  void a_rule_of_the_dockerfile_shows_its_comment() {
    var lines = new RuleText(Palette.plain()).lines(RuleInfo.rule("a-rule"), PAGE);
    assertThat(lines).last().asString().endsWith("# image-hygiene ignore=a-rule the reason");
    assertThat(lines).noneMatch(line -> line.contains("peers") || line.contains("needs"));
  }

  @Test
  void all_rules_stand_below_their_concern() {
    DockerfileRule first = subject -> Stream.of();
    ImageRule second = subject -> Stream.of();
    var catalogue =
        new Catalogue(
            List.of(
                new RuleEntry(RULE, first.getClass(), s -> first),
                new RuleEntry(RuleInfo.rule("a-rule"), second.getClass(), s -> second)));
    assertThat(new RuleList(Palette.plain(), entry -> PAGE).lines(catalogue))
        .containsExactly(
            "2 rules; levels by preset; - is off",
            "",
            "shown      recommended  strict    cis",
            "  a-rule   -            -         -         The image is too big",
            "  too-big  -            error     warning   The image is too big",
            "",
            "One rule's page: -Dimage-hygiene.rule=<id>; another tool's id works too.");
  }
}
