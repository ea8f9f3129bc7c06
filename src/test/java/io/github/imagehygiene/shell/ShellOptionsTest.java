package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.text.SplicedText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellOptionsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      emptyValue = "",
      textBlock =
          """
          set -e; x                          ! true  ! false
          set -o pipefail && x               ! false ! true
          set -eo pipefail; x                ! true  ! true
          set -euxo pipefail; x              ! true  ! true
          set -o pipefail -e; x              ! true  ! true
          set -o errexit -o pipefail; x      ! true  ! true
          set -ex +e -o pipefail; x          ! false ! true
          set -eo pipefail; set +o pipefail; x ! true ! false
          set -- -e; x                       ! false ! false
          shopt -so pipefail; x              ! false ! true
          shopt -s -o errexit pipefail; x    ! true  ! true
          set -e; shopt -uo errexit; x       ! false ! false
          shopt -s nullglob; x               ! false ! false
          x; set -e                          ! false ! false
          (set -e); x                        ! false ! false
          (set -e; x)                        ! true  ! false
          { set -e; }; x                     ! true  ! false
          set -e; (x)                        ! true  ! false
          set -o pipefail; a | x             ! false ! true
          set -o pipefail | a; x             ! false ! false
          set -e & x                         ! false ! false
          if a; then set -o pipefail; fi; x  ! false ! true
          a $(set -e); x                     ! false ! false
          builtin set -e; x                  ! true  ! false
          eval 'set -e'; x                   ! true  ! false
          sh -c 'set -e'; x                  ! false ! false
          sh -ec 'x'                         ! true  ! false
          bash -o pipefail -c 'a | x'        ! false ! true
          bash -o pipefail -ec 'a | x'       ! true  ! true
          bash -eo pipefail -c 'a | x'       ! true  ! true
          """)
  void options_hold_behind_where_they_are_set(String script, boolean errexit, boolean pipefail) {
    ShellOptions options = Scripts.named(Scripts.script(script), "x").shell().options();

    assertThat(options.errexit()).isEqualTo(errexit);
    assertThat(options.pipefail()).isEqualTo(pipefail);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      emptyValue = "",
      textBlock =
          """
          /bin/bash -o pipefail -c          ! BASH       ! bash       ! false ! true
          /bin/bash -eo pipefail -c         ! BASH       ! bash       ! true  ! true
          bash -euxo pipefail -c            ! BASH       ! bash       ! true  ! true
          /bin/sh -c                        ! POSIX      ! sh         ! false ! false
          /bin/ash -eo pipefail -c          ! POSIX      ! ash        ! true  ! true
          /usr/bin/env bash -e -c           ! BASH       ! bash       ! true  ! false
          conda run -n x /bin/bash -ec      ! BASH       ! bash       ! true  ! false
          /busybox/sh -c                    ! POSIX      ! sh         ! false ! false
          zsh -c                            ! ZSH        ! zsh        ! false ! false
          pwsh -Command                     ! POWERSHELL ! pwsh       ! false ! false
          C:\\Windows\\System32\\CMD.EXE /S /C ! CMD     ! cmd        ! false ! false
          python3 -c                        ! OTHER      ! python3    ! false ! false
          """)
  void a_shell_is_known_by_its_words(
      String words, Dialect dialect, String program, boolean errexit, boolean pipefail) {
    Shell shell = Shell.of(Arrays.asList(words.split(" +")));

    assertThat(shell.dialect()).isEqualTo(dialect);
    assertThat(shell.program()).isEqualTo(program);
    assertThat(shell.options().errexit()).isEqualTo(errexit);
    assertThat(shell.options().pipefail()).isEqualTo(pipefail);
  }

  @Test
  void the_shell_of_a_script_hands_its_options_to_the_commands() {
    Shell shell = Shell.of(Arrays.asList("/bin/bash", "-eo", "pipefail", "-c"));

    ShellScript script = ShellScript.parse(SplicedText.of("a | b"), shell);

    assertThat(Scripts.optionsOf(script, "b")).containsExactlyInAnyOrder("errexit", "pipefail");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      emptyValue = "",
      textBlock =
          """
          /bin/bash -e             ! bash ! true
          /usr/bin/env bash        ! bash ! false
          /usr/bin/env -S bash -eu ! bash ! true
          /bin/sh                  ! sh   ! false
          """)
  void a_shebang_names_the_shell(String line, String program, boolean errexit) {
    ShellScript script = Scripts.script("#!" + line + "\nx\n");

    assertThat(script.shell().program()).isEqualTo(program);
    assertThat(Scripts.named(script, "x").shell().options().errexit()).isEqualTo(errexit);
  }
}
