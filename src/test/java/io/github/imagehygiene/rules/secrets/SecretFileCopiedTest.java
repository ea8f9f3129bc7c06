package io.github.imagehygiene.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.SourceText;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileCopiedTest {

  private final Trial rule = Trial.of("secret-file-copied");

  @Test
  void the_name_of_the_source_and_the_name_that_it_gets_count() {
    rule.holds(
        """
        FROM a
        copy a.txt conf/server.key /etc/
                   ^^^^^^^^^^^^^^^ "conf/server.key" is named like a private key, and the image keeps it
        COPY npmrc /root/.npmrc
             ^^^^^ "npmrc" is named like npm's configuration with its tokens, and the image keeps it
        ADD --chown=1 ["my.env", "/app/.env"]
                       ^^^^^^^^ "my.env" is named like an environment file, and the image keeps it
        ARG F=config
        COPY .kube/$F /root/
             ^^^^^^^^ ".kube/$F" is named like a credentials file, and the image keeps it
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY id_rsa.pub ca.pem tls.crt known_hosts cacerts /etc/",
        "COPY .env.example .npmrc.template public-key.pem truststore.example.jks /app/",
        "COPY nodesource.gpg.key /etc/apt/",
        "COPY corp.key /etc/apt/trusted.gpg.d/",
        "COPY keys.txt monkey.json config.json /app/",
        "COPY --from=b id_rsa /root/.ssh/",
        "ADD https://example.org/docker.key /tmp/",
        "COPY $UNKNOWN /app/",
        "RUN cp id_rsa /root"
      })
  void public_files_and_other_origins_are_no_findings(String line) {
    rule.holds("FROM a\n" + line + "\n");
  }

  @Test
  void what_dockerignore_excludes_is_not_copied() {
    rule.ignoring("*\n!src\n**/.env\n").holds("FROM a\nCOPY id_rsa src/.env /app/\n");
    rule.ignoring("*\n!id_rsa\n")
        .holds(
            """
            FROM a
            COPY id_rsa /root/.ssh/
                 ^^^^^^ "id_rsa" is named like a private SSH key, and the image keeps it
            """);
  }

  @Test
  void a_trigger_copies_from_the_context_of_the_image_that_it_builds() {
    rule.holds(
        """
        FROM a
        ONBUILD COPY .npmrc /root/
                     ^^^^^^ ".npmrc" is named like npm's configuration with its tokens, and the image keeps it
        """);
  }

  @Test
  void a_file_whose_name_may_mean_anything_is_reported_at_info() {
    String sure = "FROM a\nCOPY id_rsa /x/\nCOPY .npmrc /root/\nWORKDIR /root\nCOPY .npmrc .\n";
    String unsure = "FROM a\nWORKDIR /app\nCOPY .npmrc .\nCOPY key.p12 /etc/\n";
    assertThat(highest(sure)).hasSize(3).containsOnly(Optional.empty());
    assertThat(highest(unsure)).hasSize(2).containsOnly(Optional.of(Level.INFO));
  }

  private static Stream<Optional<Level>> highest(String dockerfile) {
    var file = DockerfileParser.parse(SourceText.of("Dockerfile", dockerfile));
    var subject = DockerfileSubject.of(file, Optional.empty(), Optional.empty(), BuildInputs.NONE);
    return new SecretFileCopied().check(subject).map(Finding::atMost);
  }

  @Test
  void stages_that_do_not_ship_are_not_looked_at() {
    rule.holds(
        """
        FROM a AS b
        COPY id_rsa /root/.ssh/
        FROM c
        COPY --from=b /x /x
        """);
  }
}
