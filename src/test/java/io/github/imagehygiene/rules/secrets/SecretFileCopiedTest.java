package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
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
