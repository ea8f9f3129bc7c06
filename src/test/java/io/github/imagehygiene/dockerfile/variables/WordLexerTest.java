package io.github.imagehygiene.dockerfile.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.Allowance;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordLexerTest {

  private static final Map<String, Value> VARIABLES =
      Map.of(
          "x", Value.of("a/b.tar.gz"),
          "e", Value.of(""),
          "u", Value.unknown("nobody says"),
          "long", Value.of("a".repeat(60_000)));

  private static Expanded expand(String word) {
    Variables variables = name -> Optional.ofNullable(VARIABLES.get(name));
    return new WordLexer(word, '\\', WordLexer.Mode.EXPAND, variables, Allowance.ONE).expand();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$x          | a/b.tar.gz",
        "${x}y       | a/b.tar.gzy",
        "'$x'        | $x",
        "\"$x\"      | a/b.tar.gz",
        "\\$x        | $x",
        "${n:-d}     | d",
        "${e:-d}     | d",
        "${e-d}      | ~~",
        "${x:+a}     | a",
        "${e+a}      | a",
        "${n+a}      | ~~",
        "${x#*/}     | b.tar.gz",
        "${x##*.}    | gz",
        "${x%.*}     | a/b.tar",
        "${x%%.*}    | a/b",
        "${x/./-}    | a/b-tar.gz",
        "${x//./-}   | a/b-tar-gz",
        "${x/*b/c}   | c.tar.gz",
        "${n:-${x}}  | a/b.tar.gz",
        "${u:+}$e    | ?",
        "a$u         | ?",
        "${x:-$u}    | a/b.tar.gz",
        "${n:-$u}    | ?"
      })
  void substitutions_follow_buildkit(String word, String expected) {
    assertThat(expand(word).value().known().orElse("?")).isEqualTo(expected);
    assertThat(expand(word).error()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'a          | a single quote is never closed",
        "${x         | no } ends the substitution",
        "${}         | bad substitution: a name must follow ${",
        "${x^^}      | a substitution has no modifier ^",
        "${n:?gone}  | n: gone",
        "${x#\\a}    | invalid escape \\a in a pattern"
      })
  void what_docker_refuses_is_an_error_and_unknown(String word, String message) {
    assertThat(expand(word).error()).contains(message.strip());
    assertThat(expand(word).value().isKnown()).isFalse();
  }

  @Test
  void names_that_are_not_set_are_told() {
    assertThat(expand("$x$n").unset()).containsExactly("n");
    assertThat(expand("$x$n").used()).containsExactly("x");
  }

  @Test
  void neither_depth_nor_length_nor_patterns_cost_more_than_a_moment() {
    assertThat(expand("${n:-".repeat(50_000)).error()).isPresent();
    assertThat(expand("$long$long").value().isKnown()).isFalse();
    assertThat(expand("${long//*a*a*a*b/}").value().isKnown()).isFalse();
    assertThat(expand("${long##*a}").value()).isEqualTo(Value.of(""));
  }
}
