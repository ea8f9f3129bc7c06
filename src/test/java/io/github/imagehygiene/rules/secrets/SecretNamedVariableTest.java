package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class SecretNamedVariableTest {

  private final Trial rule = Trial.of("secret-named-variable");

  @Test
  void the_old_form_continuations_and_triggers_are_read() {
    rule.holds(
        """
        FROM a
        env GITHUB_TOKEN Rb7k
            ^^^^^^^^^^^^ "GITHUB_TOKEN" is named like a secret, and the image's configuration keeps its value
        ENV a=1 \\
          "password"="Rb7k"
          ^^^^^^^^^^ "password" is named like a secret, and the image's configuration keeps its value
        ONBUILD ARG AUTH
                    ^^^^ "AUTH" is named like a secret, and the image's history keeps its value
        """);
  }

  @Test
  void builders_count_too() {
    rule.holds(
        """
        FROM a AS b
        ARG AWS_SECRET_ACCESS_KEY
            ^^^^^^^^^^^^^^^^^^^^^ "AWS_SECRET_ACCESS_KEY" is named like a secret, and the image's history keeps its value
        FROM c
        COPY --from=b /x /x
        """);
  }

  @Test
  void what_is_handed_on_is_judged_where_it_is_set() {
    rule.holds(
        """
        FROM a
        ARG NPM_TOKEN
            ^^^^^^^^^ "NPM_TOKEN" is named like a secret, and the image's history keeps its value
        ENV NPM_TOKEN=$NPM_TOKEN API_KEY=${NEVER}
        """);
  }

  @Test
  void an_argument_waits_for_its_value_a_variable_does_not() {
    rule.holds(
        """
        FROM a
        ARG PASSWORD=""
            ^^^^^^^^ "PASSWORD" is named like a secret, and the image's history keeps its value
        ENV PASSWORD="" MYSQL_RANDOM_ROOT_PASSWORD=1
        ENV SECRET 12345
            ^^^^^^ "SECRET" is named like a secret, and the image's configuration keeps its value
        """);
  }

  @Test
  void commands_and_heredocs_are_not_looked_at() {
    rule.holds(
        """
        FROM a
        RUN PASSWORD=x ./login
        RUN <<EOF
        ENV PASSWORD=x
        EOF
        """);
  }

  @Test
  void names_of_users_plain_words_paths_and_placeholders_are_no_secrets_in_strict() {
    rule.under("preset: strict")
        .holds(
            """
            FROM a
            ARG DB_USERNAME
            ENV DB_USERNAME=shop APP_USR=shop TLS_KEY=conf/server.pem Filters__0__Key=ProcessId
            ENV instance_types_file_key=types.json DB_PASSWORD=changeme API_TOKEN=<token>
            ENV GH_PAT=Rb7kZpQ2x
                ^^^^^^ "GH_PAT" is named like a secret, and the image's configuration keeps its value
            """);
  }

  @Test
  void what_is_above_the_first_from_reaches_no_image() {
    rule.holds(
        """
        ARG TOKEN
        FROM a
        """);
  }

  @Test
  void words_can_be_added_and_names_taken_out() {
    rule.under(
            """
            rules:
              secret-named-variable:
                extraWords: pin
                allowedNames: TEST_*
            """)
        .holds(
            """
            FROM a
            ENV CARD_PIN=1234 TEST_PASSWORD=x
                ^^^^^^^^ "CARD_PIN" is named like a secret, and the image's configuration keeps its value
            """);
  }
}
