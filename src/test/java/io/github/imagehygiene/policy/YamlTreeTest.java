package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.ConfigTree.Fields;
import io.github.imagehygiene.rule.ConfigTree.Items;
import io.github.imagehygiene.rule.ConfigTree.Text;
import io.github.imagehygiene.text.SourceText;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {

  private static ConfigTree read(String text) throws ConfigUnreadable {
    return YamlTree.read(SourceText.of("p.yaml", text));
  }

  private static String problem(String text) {
    var thrown = catchThrowableOfType(ConfigUnreadable.class, () -> read(text));
    assertThat(thrown).isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    return thrown.getMessage();
  }

  private static ConfigTree at(ConfigTree tree, String... keys) {
    for (String key : keys) {
      tree = ((Fields) tree).fields().get(key);
    }
    return tree;
  }

  @Test
  void a_value_stands_where_its_key_does() throws ConfigUnreadable {
    var tree = read("policies:\n  maxLayers: 12\n  allowedBases: [a, b]\n");
    assertThat(at(tree, "policies", "maxLayers")).isInstanceOf(Text.class);
    assertThat(at(tree, "policies", "maxLayers").origin()).hasToString("p.yaml:2:3");
    var list = (Items) at(tree, "policies", "allowedBases");
    assertThat(list.items().get(1).origin()).hasToString("p.yaml:3:21");
  }

  @Test
  void scalars_stay_as_written() throws ConfigUnreadable {
    var tree = read("a: 0012\nb: yes\nc: 2027-03-01\nd: 'null'\ne: 1e3\nf: \"x\\ty\"\n");
    assertThat(((Fields) tree).fields().values())
        .extracting(t -> ((Text) t).value())
        .containsExactly("0012", "yes", "2027-03-01", "null", "1e3", "x\ty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: null", "a: ~", "a: \"\""})
  void nothing_is_an_empty_text(String text) throws ConfigUnreadable {
    assertThat(((Text) at(read(text), "a")).value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# a comment only\n", "---\n...\n", "\uFEFF"})
  void an_empty_file_is_an_empty_text(String text) throws ConfigUnreadable {
    assertThat(read(text)).isInstanceOf(Text.class);
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_change_nothing() throws ConfigUnreadable {
    var tree = read("\uFEFFrules:\r\n  a: off\r\n  b: info\r\n");
    assertThat(at(tree, "rules", "b").origin()).hasToString("p.yaml:3:3");
  }

  @Test
  void an_alias_stands_for_what_its_anchor_holds() throws ConfigUnreadable {
    var tree = read("a: &x {k: 1}\nb: *x\n");
    assertThat(((Text) at(tree, "b", "k")).value()).isEqualTo("1");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("a: 1\na: 2", "p.yaml:2:1: a stands twice"),
        Arguments.of(
            "a: [1, 2",
            "p.yaml:1:9: not YAML: expected ',' or ']', but got <stream end>; the line is: a: [1,"
                + " 2"),
        Arguments.of(
            "a: 1\n\tb: 2",
            "p.yaml:2:1: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not"
                + " use \\t(TAB) for indentation); the line is: b: 2"),
        Arguments.of(
            "a: b: c",
            "p.yaml:1:5: not YAML: mapping values are not allowed here; the line is: a: b: c"),
        Arguments.of(
            "a: 'x", "p.yaml:1:6: not YAML: found unexpected end of stream; the line is: a: 'x"),
        Arguments.of("a: *x", "p.yaml:1:4: *x stands for nothing above"),
        Arguments.of("a: &x [*x]", "p.yaml:1:8: *x stands for nothing above"),
        Arguments.of("? [a]\n: b", "p.yaml:1:3: a name was expected"),
        Arguments.of(
            "a: 1\n---\nb: 2",
            "p.yaml:3:1: a second document begins; a policy file is one document"),
        Arguments.of(
            "a: !!java.net.URL [\"http://x\"]",
            "p.yaml:1:4: a policy file has no use for the tag tag:yaml.org,2002:java.net.URL"),
        Arguments.of("a: !foo b", "p.yaml:1:4: a policy file has no use for the tag !foo"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void what_is_not_a_policy_file_gets_one_message_with_its_place(String text, String message) {
    assertThat(problem(text)).isEqualTo(message);
  }

  @Test
  void control_characters_are_refused_in_one_line() {
    assertThat(problem("b: 1\na: \u0000"))
        .isEqualTo("p.yaml:2:4: not YAML: a control character, U+0000");
  }

  @Test
  void an_alias_bomb_is_refused_at_once() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 100; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d, ".formatted(i - 1).repeat(9)).append("]\n");
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(problem(bomb.toString())).endsWith(": more than 20000 values"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void deep_nesting_is_refused_without_a_stack_overflow(String opener) {
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(problem(opener.repeat(100_000))).startsWith("p.yaml:").hasLineCount(1));
  }

  @Test
  void many_values_are_refused() {
    assertThat(problem("- x\n".repeat(30_000)))
        .isEqualTo("p.yaml:20000:3: more than 20000 values, or nested deeper than 20");
  }

  @Test
  void a_huge_file_is_refused() {
    assertThat(problem("#".repeat(2_000_000)))
        .isEqualTo("p.yaml: longer than 1048576 characters, which no policy needs");
  }

  @Test
  void random_text_is_read_or_refused_and_nothing_else() {
    var pieces =
        "a b: \n - ? [ ] { } , & * ! | > ' \" % @ ` # ~ \t \r \\ --- ... <<: &a *a :\n -\n";
    var words = pieces.split(" ");
    var random = new Random(42);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      try {
        assertThat(read(text.toString())).isNotNull();
        read++;
      } catch (ConfigUnreadable e) {
        assertThat(e.problems()).as(text.toString()).hasSize(1);
        assertThat(e.getMessage()).as(text.toString()).hasLineCount(1);
      }
    }
    assertThat(read).isPositive();
  }
}
