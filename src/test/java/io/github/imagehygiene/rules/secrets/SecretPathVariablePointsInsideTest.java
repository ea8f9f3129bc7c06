package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPathVariablePointsInsideTest {

  private final Trial rule = Trial.of("secret-path-variable-points-inside");

  @Test
  void that_very_path_must_be_copied_into_a_folder_or_by_its_name() {
    rule.holds(
        """
        FROM a
        COPY conf/sa.json /app/
        COPY k /etc/tls.key
        ENV TLS_KEY_FILE=/etc/tls.key GOOGLE_APPLICATION_CREDENTIALS=/app/./sa.json
                         ^^^^^^^^^^^^ "TLS_KEY_FILE" names "/etc/tls.key", which is copied into the image
                                                                     ^^^^^^^^^^^^^^ "GOOGLE_APPLICATION_CREDENTIALS" names "/app/./sa.json", which is copied into the image
        """);
  }

  @Test
  void a_relative_target_is_below_the_working_directory() {
    rule.holds(
        """
        FROM a AS base
        WORKDIR /srv
        WORKDIR app
        FROM base
        COPY sa.json .
        COPY kube/config conf/kube
        ENV GOOGLE_APPLICATION_CREDENTIALS=/srv/app/sa.json KUBECONFIG=/srv/app/conf/kube
                                           ^^^^^^^^^^^^^^^^ "GOOGLE_APPLICATION_CREDENTIALS" names "/srv/app/sa.json", which is copied into the image
                                                                       ^^^^^^^^^^^^^^^^^^ "KUBECONFIG" names "/srv/app/conf/kube", which is copied into the image
        WORKDIR /other
        """);
    rule.holds(
        """
        FROM scratch
        COPY sa.json .
        ENV GOOGLE_APPLICATION_CREDENTIALS=/sa.json
                                           ^^^^^^^^ "GOOGLE_APPLICATION_CREDENTIALS" names "/sa.json", which is copied into the image
        """);
    rule.holds(
        """
        FROM a
        COPY sa.json .
        WORKDIR /app
        ENV GOOGLE_APPLICATION_CREDENTIALS=/app/sa.json
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV GOOGLE_APPLICATION_CREDENTIALS=/app/other.json",
        "ENV KUBECONFIG=/run/secrets/kube",
        "ENV PUBLIC_KEY_FILE=/app/sa.json",
        "ENV CONFIG_FILE=/app/sa.json",
        "ENV GOOGLE_APPLICATION_CREDENTIALS=$WHERE",
        "ENV GOOGLE_APPLICATION_CREDENTIALS=sa.json"
      })
  void pointing_alone_is_no_finding(String line) {
    rule.holds("FROM a\nCOPY sa.json /app/\n" + line + "\n");
  }
}
