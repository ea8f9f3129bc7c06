package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandStreamTest {

  static List<Arguments> scripts() {
    return List.of(
        // lists and pipelines
        of("a && b || c; d", "a", "b", "c", "d"),
        of("a & b", "a", "b"),
        of("a | b |& c", "a", "b", "c"),
        of("a\nb\r\nc", "a", "b", "c"),
        of("! a | b", "a", "b"),
        of("a &&\n  b", "a", "b"),
        of("a \\\n && b", "a", "b"),
        of("ap\\\nt-get x", "ap\\\nt-get x"),
        of("time a", "time>a"),
        of("time -p { a; b; }", "a", "b"),
        // comments
        of("a # b && c\nd", "a", "d"),
        of("a#b", "a#b"),
        of("# all", new String[0]),
        // compound commands
        of("( a; b ) && { c; d; }", "a", "b", "c", "d"),
        of("if a; then b; elif c; then d; else e; fi", "a", "b", "c", "d", "e"),
        of("while a; do b; done", "a", "b"),
        of("until a\ndo b\ndone", "a", "b"),
        of("for x in 1 $(s) 3; do b $x; done", "s", "b $x"),
        of("for x\ndo a; done", "a"),
        of("for ((i=0; i<$(n); i++)); do a; done", "n", "a"),
        of("for ((i=0;;)) { a; }", "a"),
        of("select x in a b; do c; done", "c"),
        of("case $x in a|'b c') d;; (*) e;& f) ;; esac; g", "d", "e", "g"),
        of("case $(x) in $(y)) z\nesac", "x", "y", "z"),
        of("f() { a; }; function g { b; }\nfunction h() ( c )", "a", "b", "c"),
        of("if a; then b; fi > $(c) 2>&1", "c", "a", "b"),
        of("(( x = $(a) )) && b", "a", "b"),
        of("((a); b)", "a", "b"),
        of("[[ -f a && $x =~ ^(a|b)$ ]] || c", "[[ -f a && $x =~ ^(a|b)$ ]]", "c"),
        of("[[ a ]]&& b", "[[ a ]]", "b"),
        // words that are no reserved words
        of("echo if then fi { } ! done", "echo if then fi { } ! done"),
        of("iffy; done2; {a}", "iffy", "done2", "{a}"),
        // substitutions
        of("a $(b $(c)) `d \\`e\\``", "c", "b $(c)", "e", "d `e`", "a $(b $(c)) `d \\`e\\``"),
        of("a \"x $(b \"$(c)\") y\"", "c", "b \"$(c)\"", "a \"x $(b \"$(c)\") y\""),
        of("a ${x:-$(b)} $((1 + $(c)))", "b", "c", "a ${x:-$(b)} $((1 + $(c)))"),
        of("a $((b); c)", "b", "c", "a $((b); c)"),
        of("a <(b) >(c)", "b", "c", "a <(b) >(c)"),
        of("a=$(b) c", "b", "a=$(b) c"),
        of("a > $(b)", "b", "a"),
        of("a '$(b)' \\$(c", new String[0]),
        of("a '$(b)' \"\\$(c)\" \\`d\\`", "a '$(b)' \"\\$(c)\" \\`d\\`"),
        // assignments
        of("A=1 B+=2 c D=3", "A=1 B+=2 c D=3"),
        of("A=(1 '2' $(b)); C=", "b", "A=(1 '2' $(b))", "C="),
        of("A=b", "A=b"),
        // what is not a command
        of(
            "echo 'apt-get install x' && printf \"sudo y\"",
            "echo 'apt-get install x'",
            "printf \"sudo y\""),
        of("a 2>&1 >/dev/null &> x >| y <> z 3>&- {fd}>q", "a"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void every_command_that_runs_is_listed_in_order(String script, List<String> commands) {
    assertThat(Scripts.commands(script)).isEqualTo(commands);
  }

  @Test
  void a_command_stands_where_the_source_has_it() {
    String text = "a && DEBIAN_FRONTEND=x apt-get install y > /dev/null || b";

    ShellCommand command = Scripts.script(text).commands().get(1);

    assertThat(text.substring(command.span().start(), command.span().end()))
        .isEqualTo("DEBIAN_FRONTEND=x apt-get install y > /dev/null");
    assertThat(command.words().get(0).span().start()).isEqualTo(text.indexOf("apt-get"));
  }

  private static Arguments of(String script, String... commands) {
    return Arguments.of(script, List.of(commands));
  }
}
