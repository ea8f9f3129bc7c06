package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipeWithoutPipefailTest {

  private final Trial rule = Trial.of("pipe-without-pipefail");

  @Test
  void one_finding_a_run_with_the_first_command_that_matters() {
    rule.holds(
        """
        FROM a
        RUN x && echo a | \\
            b c | sh; e | sh
            ^^^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        onbuild run (g; h) | wc
                     ^ a failure of "g" goes unnoticed: the pipe has only the status of its last command
        RUN sh -c 'j | tee k'
                   ^ a failure of "j" goes unnoticed: the pipe has only the status of its last command
        RUN <<EOF
        l |& cat
        ^ a failure of "l" goes unnoticed: the pipe has only the status of its last command
        EOF
        """);
  }

  @Test
  void the_shell_is_that_of_the_stage_and_of_the_stages_it_builds_on() {
    rule.holds(
        """
        FROM a AS one
        SHELL ["/usr/local/bin/bash", "-eo", "pipefail", "-c"]
        RUN b | sh
        FROM one
        RUN b | sh
        SHELL ["/bin/sh", "-c"]
        RUN b | sh
            ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        FROM a
        RUN b | sh
            ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN set -euxo pipefail; a | sh",
        "RUN bash -o pipefail -c 'a | sh'",
        "RUN <<EOF\nset -o pipefail\na | sh\nEOF",
        "RUN <<EOF\n#!/usr/bin/env python3\na | sh\nEOF",
        "RUN a || sh",
        "RUN a \"|\" b '| c'",
        "RUN a # | b",
        "RUN [\"a\", \"|\", \"b\"]",
        "RUN case a in b|c) d;; esac",
        "RUN yes | printf x | sh",
        "RUN cat <<EOF | sh\nx\nEOF",
        "RUN cat <<< x | sh",
        "SHELL [\"pwsh\", \"-c\"]\nRUN a | sh",
        "# hadolint shell=pwsh # our base has no other\nRUN a | sh",
        "# hadolint shell=/bin/bash -o pipefail\nRUN a | sh",
        "CMD a | sh"
      })
  void silent_where_it_is_set_or_no_pipe(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }

  @Test
  void a_shell_that_a_comment_names_may_be_without_it() {
    rule.holds(
        """
        FROM a
        # hadolint shell=bash # not pwsh
        RUN b | sh
            ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  @Test
  void set_in_another_run_or_subshell_does_not_help() {
    rule.holds(
        """
        FROM a
        RUN set -o pipefail
        RUN (set -o pipefail); b | sh
                               ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  @Test
  void what_may_fail_can_be_set() {
    rule.under("rules:\n  pipe-without-pipefail:\n    ignoreLeft: [curl]\n")
        .holds(
            """
            FROM a
            RUN curl | sh
            RUN echo | sh
                ^^^^ a failure of "echo" goes unnoticed: the pipe has only the status of its last command
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test \"$(sha256sum b | cut -d' ' -f1)\" = 24887b92",
        "[ 24887b92 = \"$(wget -qO- https://h.example/f | sha256sum | awk '{print $1}')\" ]",
        "[ \"$(sha256sum b | cut -c1-64)\" = 24887b92 ] || exit 1",
        "test -n \"$(curl -fsS https://h.example/v | sed 's/v//')\"",
        "b && [ `sha1sum b | awk '{print $1}'` == 24887b92 ] && c",
      })
  void what_a_test_compares_may_not_be_nothing(String script) {
    rule.holds("FROM a\nRUN " + script + "\n");
  }

  @Test
  void a_test_that_nothing_passes_or_that_only_asks_notices_no_failure() {
    rule.holds(
        """
        FROM a
        RUN [ -z "$(b | sed s/a/b/)" ]
                    ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        RUN [ "$(b | sed s/a/b/)" != c ]
                 ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        RUN if [ "$(b | sed s/a/b/)" = c ]; then d; fi
                    ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        RUN e=$(b | sed s/a/b/)
                ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  /** What the readers of pipes make of nothing is in pipe-readers.txt. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bash",
        "sudo -E bash -",
        "/bin/sh -s -- -y",
        "python3",
        "python3 -",
        "perl",
        "node -",
        "tee /etc/a",
        "sudo tee -a /etc/a > /dev/null",
        "sed 's/a/b/' > c",
        "sed -n '/quit/p' > c",
        "awk '{print $1}' > c",
        "awk -f p.awk > c",
        "cat > c",
        "xargs rm -rf",
        "xargs -r kill",
        "xargs -n 1 sh -c 'grep b $1' --",
        "dd of=c",
        "wc -l",
        "sort -u > c",
        "base64 -d > c",
        "jq -r .tag_name > c",
        "gzip > c.gz",
        "sha256sum > c",
        "patch -p1",
        "chpasswd",
        "debconf-set-selections",
        "gunzip | sh",
        "tar -xO | sh",
        "grep b | cut -d: -f1",
        "while read -r b; do c \"$b\"; done",
        "(cd /b && cat > c)",
        "{ cat; } > c",
        "sh || exit 1",
      })
  void a_reader_that_accepts_nothing_hides_the_failure(String reader) {
    rule.holds(
        """
        FROM a
        RUN curl u | %s
            ^^^^^^ a failure of "curl" goes unnoticed: the pipe has only the status of its last command
        """
            .formatted(reader));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awk '{print $1}' a | sha512sum -c",
        "awk '{print $1}' a | sha256sum --check --status -",
        "grep b a | shasum -a 256 -c -",
        "wget -qO- u/KEYS | gpg --import",
        "curl u | gpg --batch --dearmor -o b.gpg",
        "curl u | sudo gpg --dearmor > b.gpg",
        "curl u | apt-key add -",
        "curl u | tar xz",
        "curl u | tar -xJf - -C /b --strip-components=1",
        "curl u | (cd /b && tar -x)",
        "curl u | { mkdir b; tar -xC b; }",
        "curl u | gunzip > b",
        "curl u | gzip -dc > b",
        "curl u | xz -d > b",
        "curl u | zstd -d -o b",
        "curl u | bzip2 -dc | tar x",
        "curl u | grep b > c",
        "curl u | funzip > b",
        "curl u | git apply",
      })
  void a_reader_that_fails_on_nothing_notices(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  /** With pipefail, the SIGPIPE of the writer would break the build. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | head -n 1 > b",
        "a | head -1 | sh",
        "a | tr -d b | head -c 32 | tee c",
        "a | grep -q b",
        "if a | grep -qE b; then c; fi",
        "a | grep -m1 b | cut -f1 > c",
        "a | grep --max-count=1 b | cut -f1 > c",
        "a | sed 1q > b",
        "a | sed -n '/b/{p;q}' > c",
        "a | awk '/b/ {print; exit}' > c",
      })
  void silent_where_a_reader_may_end_early(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | our-program",
        "a | ./b.sh",
        "a | python3 -c 'import json, sys; json.load(sys.stdin)'",
        "a | python3 b.py",
        "a | jq -e .b",
        "a | \"$B\"",
        "a | sh || true",
        "a | sh || :",
      })
  void silent_where_the_reader_is_not_known_or_a_failure_is_meant_to_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  @Test
  void each_pipe_of_a_run_has_its_own_end() {
    rule.holds(
        """
        FROM a
        RUN curl u | tar xz && b | head -1 && (c | gunzip) | sh
                                               ^ a failure of "c" goes unnoticed: the pipe has only the status of its last command
        RUN V=$(curl u | jq -r .v) && d
                ^^^^^^ a failure of "curl" goes unnoticed: the pipe has only the status of its last command
        """);
  }
}
