package io.github.imagehygiene.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imagehygiene.rule.PageExample.Carets;
import io.github.imagehygiene.rule.PageExample.Report;
import io.github.imagehygiene.rule.RulePage.Heading;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePageTest {

  private static final String PAGE =
      """
      # The image runs as root

      ## Why

      A process that runs as root
      is root on the host.

      ## Bad

      A plain one:

      ```dockerfile
      FROM scratch
      USER root
           ^^^^ the last USER is root
      ```

      With a setting, and in the image:

      ```yaml
      preset: strict
      ```

      ```dockerfile
      FROM a
      RUN b \\
      ^^^^^^^ first
          ^ second
        c
      ```

      ```image
      layer
      user root
      ! the image runs as root
      ```

      ## Good

      ```dockerfile
      # a comment, not a title
      FROM scratch
      USER 1000
      ```

      ```dockerfile
      FROM scratch
      ```

      ## When not to use it

      Never.
      """;

  private final RulePage page = RulePage.parse("X.md", PAGE);

  @Test
  void has_a_title_and_its_sections_in_order() {
    assertThat(page.title()).isEqualTo("The image runs as root");
    assertThat(page.sections())
        .extracting(RulePage.Section::heading)
        .containsExactly(Heading.values());
    assertThat(page.section(Heading.WHY).orElseThrow().markdown())
        .isEqualTo("A process that runs as root\nis root on the host.");
  }

  @Test
  void strips_the_carets_from_an_example_and_keeps_what_they_promise() {
    var plain = page.examples(Heading.BAD).get(0);

    assertThat(plain.line()).isEqualTo(12);
    assertThat(plain.dockerfile()).contains("FROM scratch\nUSER root\n");
    assertThat(plain.policy()).isEmpty();
    assertThat(plain.image()).isEmpty();
    assertThat(plain.reports())
        .containsExactly(new Report(Optional.of(new Carets(2, 6, 4)), "the last USER is root"));
  }

  @Test
  void blocks_that_follow_one_another_are_one_example() {
    assertThat(page.examples(Heading.BAD)).hasSize(2);
    var joined = page.examples(Heading.BAD).get(1);

    assertThat(joined.policy()).contains("preset: strict\n");
    assertThat(joined.dockerfile()).contains("FROM a\nRUN b \\\n  c\n");
    assertThat(joined.image()).contains("layer\nuser root\n");
    assertThat(joined.reports())
        .containsExactly(
            new Report(Optional.of(new Carets(2, 1, 7)), "first"),
            new Report(Optional.of(new Carets(2, 5, 1)), "second"),
            new Report(Optional.empty(), "the image runs as root"));
  }

  @Test
  void a_second_block_of_the_same_kind_begins_a_new_example() {
    assertThat(page.examples(Heading.GOOD))
        .extracting(e -> e.dockerfile().orElseThrow())
        .containsExactly("# a comment, not a title\nFROM scratch\nUSER 1000\n", "FROM scratch\n");
  }

  @Test
  void line_breaks_of_windows_make_no_difference() {
    assertThat(RulePage.parse("X.md", PAGE.replace("\n", "\r\n"))).isEqualTo(page);
  }

  @Test
  void a_longer_fence_may_hold_a_shorter_one() {
    var text = PAGE.replace("```dockerfile\nFROM a\n", "````dockerfile\n```\n");
    assertThat(RulePage.parse("X.md", text.replace("  c\n```", "  c\n````")).examples(Heading.BAD))
        .last()
        .satisfies(e -> assertThat(e.dockerfile().orElseThrow()).startsWith("```\n"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "# The image|The image|X.md:1: expected '# ' and a title first",
        "## Why|## What|X.md:3: expected one of '## Why', '## Bad', '## Good', '## When not to use"
            + " it'",
        "## When not to use it|## Why|X.md:50: sections stand once each, in the order '## Why', '##"
            + " Bad', '## Good', '## When not to use it'",
        "Never.|\"\"|X.md:50: nothing stands below '## When not to use it'",
        "```yaml|```yml|X.md:20: a block of an example is yaml, dockerignore, build-args,"
            + " dockerfile or image",
        "^^^^ the last USER is root|^^^^|X.md:15: carets need the message behind them, after one"
            + " blank",
        "USER 1000|^^^^ message|X.md:40: an example of '## Good' must not have a caret line ('^^^^"
            + " message') in the Dockerfile or '! message' in the image",
        "^^^^ the last USER is root|# nothing|X.md:12: an example of '## Bad' needs a caret line"
            + " ('^^^^ message') in the Dockerfile or '! message' in the image",
        "# a comment, not a title|^^^^ message|X.md:41: carets stand below the line they mean",
      })
  void a_malformed_page_is_told_by_line(String good, String bad, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RulePage.parse("X.md", PAGE.replace(good, bad)))
        .withMessage(message);
  }

  @Test
  void a_missing_section_or_an_open_block_is_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RulePage.parse("X.md", "# Title\n## Why\nwhy\n"))
        .withMessage("X.md:4: has no section '## Bad'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RulePage.parse("X.md", "# Title\n## Bad\n```dockerfile\nFROM a\n"))
        .withMessage("X.md:3: the block that begins here is never closed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RulePage.parse("X.md", ""))
        .withMessage("X.md:1: expected '# ' and a title first");
  }
}
