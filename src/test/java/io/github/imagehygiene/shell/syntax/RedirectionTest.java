package io.github.imagehygiene.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Scripts;
import io.github.imagehygiene.shell.ShellCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      emptyValue = "",
      quoteCharacter = '@',
      textBlock =
          """
          >f       ! @@   ! >   ! f  ! true
          > 'f g'  ! @@   ! >   ! 'f g' ! true
          >>f      ! @@   ! >>  ! f  ! true
          1>f      ! 1    ! >   ! f  ! true
          2>f      ! 2    ! >   ! f  ! false
          2>&1     ! 2    ! >&  ! 1  ! false
          >&2      ! @@   ! >&  ! 2  ! false
          >&-      ! @@   ! >&  ! -  ! false
          >&f      ! @@   ! >&  ! f  ! true
          &>f      ! @@   ! &>  ! f  ! true
          &>>f     ! @@   ! &>> ! f  ! true
          >|f      ! @@   ! >|  ! f  ! true
          <f       ! @@   ! <   ! f  ! false
          <>f      ! @@   ! <>  ! f  ! false
          <<<f     ! @@   ! <<< ! f  ! false
          {fd}>f   ! {fd} ! >   ! f  ! false
          """)
  void a_redirection_has_a_descriptor_an_operator_and_a_target(
      String text, String descriptor, String operator, String target, boolean writes) {
    Redirection redirection = Scripts.command("a " + text + " b").redirections().get(0);

    assertThat(redirection.descriptor()).isEqualTo(descriptor);
    assertThat(redirection.operator()).isEqualTo(operator);
    assertThat(redirection.target().text()).isEqualTo(target);
    assertThat(redirection.writesOutput()).isEqualTo(writes);
  }

  @Test
  void redirections_may_stand_anywhere_in_a_command() {
    ShellCommand command = Scripts.command("</dev/null a 2>&1 b >c");

    assertThat(command.words().stream().map(ShellWord::text)).containsExactly("a", "b");
    assertThat(command.redirections()).hasSize(3);
    assertThat(command.redirections().get(0).feedsInput()).isTrue();
    assertThat(command.redirections().get(2).appends()).isFalse();
  }

  @Test
  void a_digit_with_a_blank_behind_it_is_a_word() {
    assertThat(Scripts.commands("echo 2 >f")).isEqualTo(List.of("echo 2"));
  }

  @Test
  void a_command_may_be_a_redirection_alone() {
    assertThat(Scripts.command("> f").words()).isEmpty();
    assertThat(Scripts.command("> f").redirections()).hasSize(1);
  }
}
