package io.github.imagehygiene.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Scripts;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.WordPart.Arithmetic;
import io.github.imagehygiene.shell.syntax.WordPart.Array;
import io.github.imagehygiene.shell.syntax.WordPart.CommandSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.ProcessSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.Unknown;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '@',
      emptyValue = "",
      textBlock =
          """
          abc             ! abc
          'a b'           ! a b
          "a b"           ! a b
          a'b'"c"d        ! abcd
          a\\ b           ! a b
          \\\\            ! \\
          \\'             ! '
          '\\'            ! \\
          "\\a\\"\\$\\`\\\\" ! \\a"$`\\
          'a"b'           ! a"b
          "a'b"           ! a'b
          ''              ! @@
          ""              ! @@
          a$              ! a$
          "$"             ! $
          "a$ b"          ! a$ b
          $'a\\tb\\x41\\'\\u00e9\\101\\cx' ! a\tbA'éA\\cx
          $"ab"           ! ab
          *.c             ! *.c
          {a,b}           ! {a,b}
          ~/x             ! ~/x
          --a=b           ! --a=b
          a#b             ! a#b
          a=b             ! a=b
          """)
  void a_word_without_expansions_is_its_text_without_quotes(String word, String text) {
    assertThat(Scripts.word(word).literal()).contains(text);
    assertThat(Scripts.word(word).text()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$x", "a${x}", "\"$x\"", "$(x)", "`x`", "$((1))", "<(x)", "a$1", "$@", "${x:-y}"})
  void a_word_with_an_expansion_is_not_literal(String word) {
    assertThat(Scripts.word(word).literal()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '@',
      emptyValue = "",
      textBlock =
          """
          $a                  ! 1
          "x${a}y"            ! x1y
          '$a'                ! $a
          $empty              ! @@
          ${a:-z}             ! 1
          ${empty:-z$a}       ! z1
          ${empty-z}          ! @@
          ${a:+z}             ! z
          ${empty:+z}         ! @@
          ${empty+z}          ! z
          ${a:=z}             ! 1
          ${a:?no}            ! 1
          ${a?no}             ! 1
          ${#long}            ! 13
          ${empty:-"a b"}     ! a b
          "${empty:-'a'}"     ! 'a'
          """)
  void a_word_has_a_value_where_its_variables_have(String word, String value) {
    assertThat(Scripts.word(word).value(ShellWordTest::known)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$b",
        "${b:-z}",
        "${b:+z}",
        "${empty:-$b}",
        "${empty:?no}",
        "$(a)",
        "${!a}",
        "${a/1/2}",
        "${a:0:1}",
        "${a^^}",
        "${a[0]}",
        "$((1))",
        "x$b",
        "${a%$b}"
      })
  void a_word_without_a_known_value_says_so(String word) {
    assertThat(Scripts.word(word).value(ShellWordTest::known)).isEmpty();
  }

  @Test
  void expansions_tell_what_they_are() {
    assertThat(Scripts.word("${x:-a$y}").parts())
        .singleElement()
        .isInstanceOfSatisfying(
            Variable.class,
            variable -> {
              assertThat(variable.name()).isEqualTo("x");
              assertThat(variable.operator()).isEqualTo(":-");
              assertThat(variable.operand()).hasSize(2);
            });
    assertThat(Scripts.word("$10").parts().get(0).source()).hasToString("$1");
    assertThat(Scripts.word("${10}").parts().get(0)).extracting("name").isEqualTo("10");
    assertThat(Scripts.word("${#}").parts().get(0)).extracting("name").isEqualTo("#");
    assertThat(Scripts.word("$((1+$x))").parts().get(0)).isInstanceOf(Arithmetic.class);
  }

  @Test
  void substitutions_hold_their_commands() {
    ShellCommand command = Scripts.named(Scripts.script("x \"a$(curl x)`b`\""), "x");

    assertThat(command.words().get(1).substitutions()).hasSize(2);
    assertThat(Scripts.script("x $(a)").commands().get(1).words().get(1).parts().get(0))
        .isInstanceOf(CommandSubstitution.class);
    assertThat(Scripts.script("x <(a)").commands().get(1).words().get(1).parts().get(0))
        .isInstanceOf(ProcessSubstitution.class);
  }

  @Test
  void an_assignment_has_a_name_and_a_value() {
    Assignment assignment = Scripts.command("A_1=\"b $c\"d x").assignments().get(0);

    assertThat(assignment.name()).isEqualTo("A_1");
    assertThat(assignment.append()).isFalse();
    assertThat(assignment.value().text()).isEqualTo("\"b $c\"d");
    assertThat(assignment.value().value(name -> Optional.of("2"))).contains("b 2d");
    assertThat(Scripts.command("A+=x").assignments().get(0).append()).isTrue();
    assertThat(Scripts.command("A=").assignments().get(0).value().literal()).contains("");
    assertThat(Scripts.command("A=(b c)").assignments().get(0).value().parts().get(0))
        .isInstanceOf(Array.class);
    assertThat(Scripts.command("a[1]=x").assignments().get(0).name()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1A=x", "'A'=x", "A-b=x", "=x", "$A=x"})
  void what_has_no_name_before_the_equals_sign_is_a_command(String word) {
    assertThat(Scripts.command(word).assignments()).isEmpty();
  }

  @Test
  void globs_and_braces_are_seen_outside_of_quotes_only() {
    assertThat(Scripts.word("/var/lib/*").hasGlob()).isTrue();
    assertThat(Scripts.word("a?'b'").hasGlob()).isTrue();
    assertThat(Scripts.word("'*'").hasGlob()).isFalse();
    assertThat(Scripts.word("\\*").hasGlob()).isFalse();
    assertThat(Scripts.word("\"*\"").hasGlob()).isFalse();
    assertThat(Scripts.word("/x/{a,b}").hasBraces()).isTrue();
    assertThat(Scripts.word("{1..3}").hasBraces()).isTrue();
    assertThat(Scripts.word("{}").hasBraces()).isFalse();
    assertThat(Scripts.word("'{a,b}'").hasBraces()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '@',
      textBlock =
          """
          a                 ! a
          /x/{a,b}/y        ! /x/a/y /x/b/y
          {a,b}{1,2}        ! a1 a2 b1 b2
          {a,b{1,2}c}       ! a b1c b2c
          {1..3}x           ! 1x 2x 3x
          {2..-1}           ! 2 1 0 -1
          {}                ! {}
          {a}               ! {a}
          {a}{b,c}          ! {a}b {a}c
          {a,b              ! {a,b
          '{a,b}'           ! {a,b}
          {a","b}           ! {a,b}
          {"a","b"}         ! a b
          {1..1000000000}   ! {1..1000000000}
          {1..999999999}    ! {1..999999999}
          """)
  void braces_make_several_words(String word, String expanded) {
    assertThat(String.join(" ", Scripts.word(word).expandedBraces())).isEqualTo(expanded);
  }

  @Test
  void braces_do_not_multiply_without_end() {
    assertThat(Scripts.word("{a,b}".repeat(100)).expandedBraces()).hasSize(1);
    assertThat(Scripts.word("{a,".repeat(300) + "}".repeat(300)).expandedBraces()).hasSize(1);
    assertThat(Scripts.word("{a,".repeat(1 << 18)).expandedBraces()).hasSize(1);
    assertThat(Scripts.word("{a,b}$x").expandedBraces()).isEmpty();
  }

  @Test
  void the_beginning_of_a_word_may_be_known_where_its_end_is_not() {
    assertThat(Scripts.word("\"https://x/${v}/y\"").prefix()).isEqualTo("https://x/");
    assertThat(Scripts.word("--opt=$x").prefix()).isEqualTo("--opt=");
    assertThat(Scripts.word("$x").prefix()).isEmpty();
  }

  @Test
  void a_word_that_begins_with_an_expansion_to_any_words_may_be_anything() {
    assertThat(Scripts.word("$x").mayBeAnything()).isTrue();
    assertThat(Scripts.word("\"$x\"").mayBeAnything()).isFalse();
    assertThat(Scripts.word("a$x").mayBeAnything()).isFalse();
    assertThat(Scripts.word("\"$@\"").mayBeAnything()).isTrue();
    assertThat(Scripts.word("\"${a[@]}\"").mayBeAnything()).isTrue();
    assertThat(Scripts.word("\"a $@\"").mayBeAnything()).isFalse();
    assertThat(Scripts.word("\"$*\"").mayBeAnything()).isFalse();
  }

  @Test
  void what_is_no_parameter_expansion_is_unknown() {
    assertThat(Scripts.word("${project.version}").parts().get(0)).isInstanceOf(Unknown.class);
    assertThat(Scripts.word("${}").parts().get(0)).isInstanceOf(Unknown.class);
  }

  private static Optional<String> known(String name) {
    return Optional.ofNullable(Map.of("a", "1", "empty", "", "long", "usr/lib/a.b.c").get(name));
  }
}
