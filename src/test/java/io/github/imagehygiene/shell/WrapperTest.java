package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrapperTest {

  static List<Arguments> scripts() {
    return List.of(
        // shells
        of("sh -c 'a && b'", "sh>a", "sh>b"),
        of("/bin/bash -lc \"a; b\"", "bash>a", "bash>b"),
        of("bash -e -o pipefail -c 'a' name arg", "bash>a"),
        of("bash --login --rcfile f -c a", "bash>a"),
        of("bash -xec -- a", "bash>a"),
        of("sh -c \"a \\\"b c\\\" \\$d\"", "sh>a \"b c\" $d"),
        of("sh -c 'a '\"b\"\\;c", "sh>a b", "sh>c"),
        of("sh -c \"sh -c 'a'\"", "sh>sh>a"),
        of("sh -c \"$(a) b\"", "sh>a", "sh>$(a) b"),
        of("sh -c \"$CMD\"", "sh>$CMD"),
        of("sh script.sh -c a", "sh script.sh -c a"),
        of("sh -c", "sh -c"),
        of("bash", "bash"),
        of("curl x | bash -s -- y", "curl x", "bash -s -- y"),
        of("bash <<'E'\na | b\nE\nc", "bash>a", "bash>b", "c"),
        of("sh -s x <<E\na \\$y $(b)\nE\n", "sh>b", "sh>a $y $(b)"),
        of("bash - <<E\na\nE\n", "bash>a"),
        of("bash <<< 'a; b'", "bash>a", "bash>b"),
        of("bash f <<E\na\nE\n", "bash f"),
        of("bash 3<<E\na\nE\n", "bash"),
        of("cat <<E\na\nE\n", "cat"),
        // su
        of("su -c 'a; b' user", "su>a", "su>b"),
        of("su - user -s /bin/bash -c \"a\"", "su>a"),
        of("su user --command='a b'", "su>a b"),
        of("runuser -l user -c 'a'", "runuser>a"),
        of("runuser -u user -- a -b", "runuser>a -b"),
        of("su user <<E\na\nE\n", "su>a"),
        of("su user", "su user"),
        of("su user -- -c 'a; b' name", "su>a", "su>b"),
        of("su - user f", "su - user f"),
        of("script -qc 'a; b' /dev/null", "script>a", "script>b"),
        of("script -c", "script -c"),
        // prefixes
        of("sudo -E -u x apt-get -y update", "sudo>apt-get -y update"),
        of("sudo --user=x A=1 a", "sudo>A=1 a"),
        of("A=1 sudo a", "sudo>A=1 a"),
        of("env -i A=1 B=$(c) a -i", "c", "env>A=1 B=$(c) a -i"),
        of("env - A=1 a", "env>A=1 a"),
        of("env 'A=1' \"B=$(c)\"", "c", "env 'A=1' \"B=$(c)\""),
        of("sudo \"A=$B\" C\\=1 sh -c a", "sudo>sh>a"),
        of("'A=1' sh -c a", "'A=1' sh -c a"),
        of("env", "env"),
        of("env -S 'a b' c", "env -S 'a b' c"),
        of("flock -w 5 /x a -c b", "flock>a -c b"),
        of("flock /x -c 'a; b'", "flock>a", "flock>b"),
        of("env A=1", "env A=1"),
        of("exec -a n a \"$@\"", "exec>a \"$@\""),
        of("exec > log", "exec"),
        of("command a && command -v b && command -p c", "command>a", "command -v b", "command>c"),
        of("nice -n 10 nohup time -f %e a &", "nice>nohup>time>a"),
        of("timeout -k 5 -s KILL 30s curl x", "timeout>curl x"),
        of("timeout --foreground 5 a", "timeout>a"),
        of("a | xargs -0 -n1 -I {} rm {}", "a", "xargs>rm {}"),
        of("a | xargs -r0", "a", "xargs -r0"),
        of("xargs sh -c 'a; b' <f", "xargs>sh>a", "xargs>sh>b"),
        of("eatmydata -- apt-get x", "eatmydata>apt-get x"),
        of("stdbuf -oL a", "stdbuf>a"),
        of("chroot --userspec=x /mnt a b", "chroot>a b"),
        of("chroot --userspec x --groups y /mnt a", "chroot>a"),
        of("setarch i386 -R a b", "setarch>a b"),
        of("setarch -R a b", "setarch>a b"),
        of("setarch", "setarch"),
        of("taskset -c 0 a b", "taskset>a b"),
        of("chrt -o 0 a", "chrt>a"),
        of("unshare --fork -w /x a", "unshare>a"),
        of("prlimit --nofile=9 a", "prlimit>a"),
        of("setpriv --ruid 1 --securebits +noroot a", "setpriv>a"),
        of("flock --wait 5 /x a", "flock>a"),
        of("xargs --process-slot-var N a", "xargs>a"),
        of("dumb-init -r 1:2 -- a", "dumb-init>a"),
        of("gosu nobody a", "gosu>a"),
        of("ssh-agent sh -c 'ssh-add; a'", "ssh-agent>sh>ssh-add", "ssh-agent>sh>a"),
        of("busybox wget x", "busybox>wget x"),
        of("sudo -u x sh -c 'a'", "sudo>sh>a"),
        of("sudo $CMD", "sudo>$CMD"),
        of("sudo", "sudo"),
        of("ssh host 'a'", "ssh host 'a'"),
        // scripts in words
        of("eval \"a $b\" '; c'", "eval>a $b", "eval>c"),
        of("trap 'rm -f x; a' EXIT", "trap>rm -f x", "trap>a"),
        of("trap - EXIT", "trap - EXIT"),
        of("trap '' INT", "trap '' INT"),
        // find
        of(
            "find . -exec a {} \\; -o -execdir sh -c 'b' _ {} +",
            "find . -exec a {} \\; -o -execdir sh -c 'b' _ {} +",
            "find>a {}",
            "find>sh>b"),
        of("find . -exec a + {} \\;", "find . -exec a + {} \\;", "find>a + {}"),
        of("find . -exec ';'", "find . -exec ';'"),
        of("find . -delete", "find . -delete"),
        of("find $(x) -exec a $(y) \\;", "x", "find $(x) -exec a $(y) \\;", "y", "find>a $(y)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void what_a_command_runs_is_listed_in_its_place(String script, List<String> commands) {
    assertThat(Scripts.commands(script)).isEqualTo(commands);
  }

  @Test
  void a_wrapper_is_listed_once_among_all() {
    ShellScript script = Scripts.script("sudo sh -c 'a; b' && c");

    assertThat(script.commandsAndWrappers().map(command -> command.name().orElse("")))
        .containsExactly("sudo", "sh", "a", "b", "c");
    assertThat(script.commands().get(1).isWrappedBy("sudo")).isTrue();
    assertThat(script.commands().get(2).isWrappedBy("sudo")).isFalse();
  }

  @Test
  void redirections_of_a_prefix_hold_for_what_it_runs() {
    ShellScript script = Scripts.script("sudo a > f; sh -c 'b' > g");

    assertThat(script.commands().get(0).redirections()).hasSize(1);
    assertThat(script.commands().get(1).redirections()).isEmpty();
  }

  @Test
  void a_script_in_quotes_stands_where_the_source_has_it() {
    String source = "x && sh -c \"a \\\"b\\\"; curl -k y\" z";
    ShellCommand curl = Scripts.script(source).commands().get(2);

    assertThat(curl.name()).contains("curl");
    assertThat(source.substring(curl.span().start(), curl.span().end())).isEqualTo("curl -k y");
  }

  @Test
  void the_options_of_the_inner_shell_are_its_own() {
    ShellScript script = Scripts.script("set -o pipefail; bash -ec 'a'; eval b; bash -c 'c | d'");

    assertThat(Scripts.optionsOf(script, "a")).containsExactly("errexit");
    assertThat(Scripts.optionsOf(script, "b")).containsExactly("pipefail");
    assertThat(Scripts.optionsOf(script, "d")).isEmpty();
    assertThat(Scripts.named(script, "a").shell().program()).isEqualTo("bash");
  }

  @Test
  void an_array_of_words_is_one_command() {
    ShellScript script = exec("apt-get", "install", "a b", "$x", "*");

    assertThat(script.commands()).hasSize(1);
    assertThat(script.commands().get(0).args()).containsExactly("install", "a b", "$x", "*");
    assertThat(script.commands().get(0).arguments()).noneMatch(ShellWord::hasGlob);
  }

  @Test
  void a_shell_in_an_array_of_words_is_looked_through() {
    ShellScript script = exec("/bin/sh", "-ec", "a | b");

    assertThat(script.commands().stream().map(Scripts::show)).containsExactly("sh>a", "sh>b");
    assertThat(script.commands().get(0).shell().options().errexit()).isTrue();
  }

  @Test
  void an_array_without_words_has_no_command() {
    assertThat(ShellScript.ofWords(List.of()).commands()).isEmpty();
  }

  private static ShellScript exec(String... words) {
    return ShellScript.ofWords(Stream.of(words).map(SplicedText::of).toList());
  }

  private static Arguments of(String script, String... commands) {
    return Arguments.of(script, List.of(commands));
  }
}
