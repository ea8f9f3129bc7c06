package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static final OptionSyntax APT =
      OptionSyntax.withValues("-o", "--option", "-t", "--target-release", "-c");
  private static final OptionSyntax CURL =
      OptionSyntax.withValues("-o", "--output", "-u", "--user", "-H", "--header");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apt-get -y install x",
        "apt-get install x -y",
        "apt-get install -qqy x",
        "apt-get install -yq x",
        "apt-get install --yes x",
        "apt-get install --assume-yes=true x",
        "apt-get install '-y' x",
        "apt-get -\\y install x"
      })
  void a_flag_is_found_wherever_it_stands(String command) {
    assertThat(Scripts.command(command).hasFlag("-y", "--yes", "--assume-yes")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apt-get install x",
        "apt-get install y",
        "apt-get install -- -y",
        "apt-get install -q",
        "apt-get install --yesterday",
        "apt-get install --my",
        "apt-get install \"$x\" $y"
      })
  void a_flag_is_not_found_where_it_is_not_given(String command) {
    assertThat(Scripts.command(command).hasFlag("-y", "--yes", "--assume-yes")).isFalse();
  }

  @Test
  void a_value_is_no_flag() {
    assertThat(curl("curl -ofile -k").has("-f")).isFalse();
    assertThat(curl("curl -ofile -k").has("-k")).isTrue();
    assertThat(curl("curl -o -f x").has("-f")).isFalse();
    assertThat(curl("curl --output -f x").has("-f")).isFalse();
    assertThat(curl("curl -sSLo f x").has("-f")).isFalse();
    assertThat(curl("curl -sSLo f x").values("-o")).containsExactly("f");
  }

  @Test
  void values_are_found_in_every_form() {
    assertThat(curl("curl -u a:b --user c:d --user=e:f -ug:h -u 'i j'").values("-u", "--user"))
        .containsExactly("a:b", "c:d", "e:f", "g:h", "i j");
    assertThat(curl("curl \"--user=a b\"").values("--user")).containsExactly("a b");
    assertThat(curl("curl -H").values("-H")).isEmpty();
  }

  @Test
  void a_value_that_is_not_literal_is_a_word_still() {
    Arguments arguments = curl("curl -u$USER --user=a:$P -u \"$x\"");

    assertThat(arguments.values("-u", "--user")).isEmpty();
    assertThat(arguments.valueWords("-u", "--user").map(ShellWord::text))
        .containsExactly("$USER", "a:$P", "\"$x\"");
    assertThat(arguments.options().get(1).value().orElseThrow().prefix()).isEqualTo("a:");
  }

  @Test
  void operands_are_what_is_left() {
    Arguments arguments =
        Scripts.command(
                "apt-get -o A::B=1 -y -tstable install --no-install-recommends curl $p -- -x")
            .options(APT);

    assertThat(arguments.subcommand()).contains("install");
    assertThat(arguments.afterSubcommand().stream().map(ShellWord::text))
        .containsExactly("curl", "$p", "-x");
    assertThat(arguments.values("-t")).containsExactly("stable");
    assertThat(arguments.values("-o")).containsExactly("A::B=1");
  }

  @Test
  void a_command_is_known_by_its_name_and_subcommand() {
    ShellCommand command = Scripts.command("/usr/bin/apt-get -qq update");

    assertThat(command.name()).contains("apt-get");
    assertThat(command.is("apt", "apt-get")).isTrue();
    assertThat(command.runs("apt-get", "install", "update")).isTrue();
    assertThat(command.runs("apt-get", "install")).isFalse();
    assertThat(command.runs("apt", "update")).isFalse();
  }

  @Test
  void a_name_that_is_not_literal_is_no_name() {
    assertThat(Scripts.command("$x update").name()).isEmpty();
    assertThat(Scripts.command("\"apt\"-get update").name()).contains("apt-get");
    assertThat(Scripts.command("\\rm x").name()).contains("rm");
    assertThat(Scripts.command("A=1").name()).isEmpty();
    assertThat(Scripts.command("A=1").arguments()).isEmpty();
  }

  @Test
  void options_of_one_dash_and_several_letters_stand_alone_and_as_a_bundle() {
    Arguments arguments = Scripts.command("wget -nv -qO- -q=2 x").options(OptionSyntax.FLAGS);

    assertThat(arguments.has("-nv")).isTrue();
    assertThat(arguments.has("-v")).isTrue();
    assertThat(arguments.has("-O")).isTrue();
    assertThat(arguments.count("-q")).isEqualTo(2);
    assertThat(arguments.values("-q")).containsExactly("2");
  }

  @Test
  void a_valued_option_of_one_dash_and_several_letters_takes_the_next_word() {
    Arguments arguments =
        Scripts.command("java -jar a.jar x").options(OptionSyntax.withValues("-jar"));

    assertThat(arguments.values("-jar")).containsExactly("a.jar");
    assertThat(arguments.operands().stream().map(ShellWord::text)).containsExactly("x");
  }

  @Test
  void a_lone_dash_is_an_operand() {
    assertThat(Scripts.command("a - -x").options().operands()).hasSize(1);
  }

  @Test
  void a_program_may_read_no_options_behind_its_first_operand() {
    Arguments arguments =
        Scripts.command("run -x a -y").options(OptionSyntax.FLAGS.beforeOperands());

    assertThat(arguments.has("-y")).isFalse();
    assertThat(arguments.operands().stream().map(ShellWord::text)).containsExactly("a", "-y");
  }

  @Test
  void an_unquoted_variable_may_bring_a_flag() {
    assertThat(Scripts.command("apt-get $OPTS install x").options().mayHave("-y")).isTrue();
    assertThat(Scripts.command("apt-get install \"$x\" y$z").options().mayHave("-y")).isFalse();
    assertThat(Scripts.command("apt-get install -y").options().mayHave("-y")).isTrue();
  }

  @Test
  void the_texts_of_literal_arguments_are_at_hand() {
    assertThat(Scripts.command("a 'b c' $d -e *").args()).containsExactly("b c", "-e", "*");
  }

  @Test
  void options_are_read_from_any_words() {
    List<ShellWord> words = Scripts.command("python3 -m pip install -q x").arguments();

    assertThat(Arguments.read(words.subList(2, words.size()), OptionSyntax.FLAGS).subcommand())
        .contains("install");
  }

  private static Arguments curl(String command) {
    return Scripts.command(command).options(CURL);
  }
}
