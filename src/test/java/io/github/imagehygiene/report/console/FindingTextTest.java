package io.github.imagehygiene.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Evidence.InConfig;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Evidence.InFile;
import io.github.imagehygiene.finding.Evidence.InHistory;
import io.github.imagehygiene.finding.Evidence.InLayer;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.report.Sample;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTextTest {

  private static final RuleId RULE = new RuleId("update-without-install");

  private final LayerId layer = new LayerId(4, Digest.sha256("a".repeat(64)));

  @Test
  void shows_place_level_message_rule_code_evidence_and_what_to_write_instead() {
    var finding =
        finding("FROM a\nUSER b\n\n\n\n\nRUN apt-get update\n", "apt-get update")
            .and(
                List.of(
                    new InLayer(layer, OptionalLong.of(41_200_000)),
                    file("/var/lib/apt/lists", 38_900_000),
                    file("/var/cache/a", 1_000_000),
                    file("/var/cache/b", 900),
                    file("/var/cache/c", 1)))
            .instead("RUN apt-get update && apt-get install -y <packages>");

    assertThat(text(finding))
        .isEqualTo(
            """
            Dockerfile:7:5: warning: the message [update-without-install]
              7 | RUN apt-get update
                |     ^^^^^^^^^^^^^^
                = layer 4, 41.2 MB: /var/lib/apt/lists (38.9 MB), /var/cache/a (1.00 MB), /var/cache/b (900 B), …
                = instead: RUN apt-get update && apt-get install -y <packages>
            """);
  }

  @Test
  void a_finding_without_a_line_names_the_image() {
    var finding =
        Finding.of(
            RULE,
            "",
            "the image runs as root",
            new InConfig("Config.User", "0"),
            new InHistory(3, "USER 0"),
            new InFile(layer, "/etc/passwd", OptionalLong.of(1), OptionalLong.empty()));

    assertThat(text(finding))
        .isEqualTo(
            """
            image shop:1.4: warning: the image runs as root [update-without-install]
              = layer 4: /etc/passwd:1
              = image config: Config.User = "0"
              = image history, entry 3: USER 0
            """);
  }

  @Test
  void an_entry_below_another_of_its_line_has_no_code_and_the_same_margin() {
    var entry = new ConsoleEntry(finding("USER 0", "0").instead("USER 1"), Level.INFO, List.of());
    assertThat(text(entry, false))
        .isEqualTo(
            """
            Dockerfile:1:6: info: the message [update-without-install]
                = instead: USER 1
            """);
  }

  @Test
  void the_same_at_other_places_is_one_note_with_what_differs_there() {
    var names = List.of("git", "vim", "curl", "zip", "git", "gpg", "tar", "jq");
    var all =
        names.stream()
            .map(name -> Finding.of(RULE, "", "\"" + name + "\" has no version", place(name)))
            .toList();
    var entry = new ConsoleEntry(all.get(0), Level.INFO, all.subList(1, all.size()));
    assertThat(text(entry, true))
        .isEqualTo(
            """
            Dockerfile:2:5: info: "git" has no version [update-without-install]
              2 | RUN git vim curl zip gpg tar jq
                |     ^^^
                = also at Dockerfile:2:9 ("vim"), at Dockerfile:2:13 ("curl"), at Dockerfile:2:18 ("zip"), at Dockerfile:2:5, at Dockerfile:2:22 ("gpg") and 2 more
            """);
  }

  @Test
  void the_same_in_other_files_of_the_image_is_one_note() {
    var all =
        Stream.of("/a", "/b", "/c")
            .map(path -> Finding.of(RULE, "", path + " is a private key", file(path, 5)))
            .toList();
    assertThat(text(new ConsoleEntry(all.get(0), Level.ERROR, all.subList(1, 3)), true))
        .isEqualTo(
            """
            image shop:1.4: error: /a is a private key [update-without-install]
              = layer 4: /a (5 B)
              = also in /b (5 B), in /c (5 B)
            """);
  }

  @Test
  void a_span_over_several_lines_has_carets_to_the_end_of_its_first() {
    assertThat(text(finding("FROM a\nRUN b \\\n  c\n", "RUN b \\\n  c")))
        .isEqualTo(
            """
            Dockerfile:2:1: warning: the message [update-without-install]
              2 | RUN b \\
                | ^^^^^^^ … to line 3
            """);
  }

  @Test
  void windows_line_breaks_and_tabs_leave_the_carets_where_they_belong() {
    assertThat(text(finding("FROM a\r\n\tUSER\t0\r\n", "0")))
        .isEqualTo(
            """
            Dockerfile:2:7: warning: the message [update-without-install]
              2 |     USER    0
                |             ^
            """);
    assertThat(text(finding("FROM a\r\nRUN b \\\r\n c\r\n", "b \\\r\n c")))
        .contains("    |     ^^^ … to line 3\n");
  }

  @Test
  void wide_characters_take_two_columns_and_combining_marks_none() {
    assertThat(text(finding("LABEL 日本=e\u0301 x\n", "x")))
        .contains("  1 | LABEL 日本=e\u0301 x\n    |              ^\n");
  }

  @Test
  void the_end_of_the_file_and_an_empty_line_can_be_shown_but_not_an_empty_file() {
    assertThat(text(at("FROM a\n", 7)))
        .isEqualTo(
            """
            Dockerfile:2:1: warning: the message [update-without-install]
              2 |
                | ^
            """);
    assertThat(text(at("", 0)))
        .isEqualTo("Dockerfile:1:1: warning: the message [update-without-install]\n");
    assertThat(text(at("FROM a\n\nUSER b", 7))).contains("  2 |\n    | ^\n");
    assertThat(text(at("FROM a", 6))).contains("  1 | FROM a\n    |       ^\n");
  }

  @Test
  void a_line_too_long_is_cut_around_the_carets() {
    String x = "x".repeat(5_000_000);
    var lines = text(finding("RUN " + x + "BAD" + x + "\n", "BAD")).lines().toList();

    assertThat(lines.get(1)).hasSize(80).contains("x…").contains("| …x").contains("xBADx");
    assertThat(lines.get(2)).endsWith(" ^^^");
    assertThat(lines.get(1).indexOf("BAD")).isEqualTo(lines.get(2).indexOf("^"));
  }

  @Test
  void a_line_that_just_fits_is_not_cut() {
    String line = "RUN " + "x".repeat(60) + " BAD";
    assertThat(text(finding(line, "BAD"))).contains("| " + line + "\n").doesNotContain("…");
  }

  @Test
  void a_long_span_ends_with_what_is_shown() {
    String line = "RUN " + "x".repeat(500);
    var lines = text(finding(line, line)).lines().toList();
    assertThat(lines.get(2).length()).isLessThanOrEqualTo(80);
  }

  @Test
  void marks_without_width_cannot_make_a_line_endless() {
    var lines = text(finding("a" + "\u0301".repeat(100_000) + "b", "b")).lines().toList();
    assertThat(lines.get(1).length()).isLessThan(800);
  }

  @Test
  void nothing_from_a_dockerfile_reaches_the_terminal_raw() {
    String evil = "RUN \u001b[2J\u202Ecod\u0007\u009b31m ##vso[task.complete] \uD800 ##[error] x";
    var finding =
        new Finding(
                RULE,
                "m" + evil,
                finding(evil, "x").evidence(),
                "",
                Optional.empty(),
                Optional.empty())
            .instead(evil)
            .and(
                List.of(
                    new InConfig("Config.User", evil),
                    new InHistory(1, evil + "\r\nnext"),
                    new InFile(layer, "/a\n" + evil, OptionalLong.empty(), OptionalLong.empty())));

    String shown = text(finding);

    assertThat(shown.replace("\n", ""))
        .doesNotContain("\u001b", "\u202E", "\u0007", "\u009b", "\uD800", "\r")
        .doesNotContain("##vso[", "##[")
        .contains("<U+001B>[2J<U+202E>cod<U+0007>");
    assertThat(shown.lines()).hasSize(7);
    var lines = shown.lines().toList();
    assertThat(lines.get(2).indexOf("^")).isEqualTo(lines.get(1).lastIndexOf("x"));
  }

  @Test
  void a_very_long_message_is_cut() {
    assertThat(text(Finding.of(RULE, "", "m".repeat(100_000))).length()).isLessThan(1_000);
  }

  @Test
  void colours_come_from_the_palette() {
    var painted =
        new FindingText(
            (style, text) -> "<" + style + ":" + text + ">", 80, PlaceText.OF_PROJECT, layer -> "");
    var entry = new ConsoleEntry(finding("USER 0", "0"), Level.ERROR, List.of());
    var lines = painted.lines(entry, Optional.empty(), true);
    assertThat(lines)
        .containsExactly(
            "<STRONG:Dockerfile:1:6:> <ERROR:error:> the message <FAINT:[update-without-install]>",
            "<FAINT:  1 |> USER 0",
            "<FAINT:    |>      <ERROR:^>");
  }

  @Test
  void a_layer_of_no_known_line_and_one_of_the_base_say_so() {
    var subject = Sample.withImage().image.orElseThrow();
    var origins = new OriginText(Optional.of(subject));
    assertThat(origins.apply(Sample.layer(0))).isEqualTo(" of the base image");
    assertThat(origins.apply(Sample.layer(1))).isEmpty();
    assertThat(origins.apply(new LayerId(99, Digest.sha256("a".repeat(64))))).isEmpty();
    var finding =
        Finding.of(
            RULE, "", "m", new Evidence.InLayer(Sample.layer(0), OptionalLong.of(41_200_000)));
    var text = new FindingText(Palette.plain(), 80, PlaceText.OF_PROJECT, origins);
    var entry = new ConsoleEntry(finding, Level.WARNING, List.of());
    assertThat(text.lines(entry, Optional.empty(), true))
        .contains("  = layer 0 of the base image, 41.2 MB");
  }

  private static Evidence place(String word) {
    String dockerfile = "FROM a\nRUN git vim curl zip gpg tar jq\n";
    int start = dockerfile.indexOf(word);
    return new InDockerfile(
        SourceText.of("Dockerfile", dockerfile), new Span(start, start + word.length()), "0");
  }

  private InFile file(String path, long bytes) {
    return new InFile(layer, path, OptionalLong.empty(), OptionalLong.of(bytes));
  }

  private static String text(Finding finding) {
    return text(new ConsoleEntry(finding, Level.WARNING, List.of()), true);
  }

  private static String text(ConsoleEntry entry, boolean framed) {
    var text = new FindingText(Palette.plain(), 80, PlaceText.OF_PROJECT, layer -> "");
    return String.join("\n", text.lines(entry, Optional.of("shop:1.4"), framed)) + "\n";
  }

  private static Finding finding(String dockerfile, String offending) {
    int start = dockerfile.lastIndexOf(offending);
    return finding(dockerfile, new Span(start, start + offending.length()));
  }

  private static Finding at(String dockerfile, int offset) {
    return finding(dockerfile, Span.at(offset));
  }

  private static Finding finding(String dockerfile, Span span) {
    Evidence place = new InDockerfile(SourceText.of("Dockerfile", dockerfile), span, "0");
    return Finding.of(RULE, "", "the message", place);
  }
}
