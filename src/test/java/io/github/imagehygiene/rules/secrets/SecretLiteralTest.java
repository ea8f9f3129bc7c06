package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class SecretLiteralTest {

  private final Trial rule = Trial.of("secret-literal");

  @Test
  void variables_and_labels_are_reported_at_their_names_once() {
    rule.holds(
        """
        ARG A=ghp_k3Xw9LmQ2vTz7RbN5cYd8HfJ4gPs6Ae1UiOo
            ^ the value of "A" is a secret: GitHub personal access token
        FROM a
        ENV B="ghp_k3Xw9LmQ2vTz7RbN5cYd8HfJ4gPs6Ae1UiOo glpat-k3Xw9LmQ2vTz7RbN5cYd" C=1
            ^ the value of "B" is a secret: GitHub personal access token
        ENV D glpat-k3Xw9LmQ2vTz7RbN5cYd
            ^ the value of "D" is a secret: GitLab personal access token
        ONBUILD LABEL e='glpat-k3Xw9LmQ2vTz7RbN5cYd'
                      ^ the value of "e" is a secret: GitLab personal access token
        ENV HEROKU_API_KEY=7c2e91d4-5a3f-4b86-9e0d-1f64a8b3c527
            ^^^^^^^^^^^^^^ the value of "HEROKU_API_KEY" is a secret: Heroku API key
        """);
  }

  @Test
  void any_word_of_any_instruction_is_searched() {
    rule.holds(
        """
        FROM a
        # was glpat-k3Xw9LmQ2vTz7RbN5cYd
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        RUN curl -H 'PRIVATE-TOKEN: glpat-k3Xw9LmQ2vTz7RbN5cYd' https://git.example.org
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        ADD https://oauth2:glpat-k3Xw9LmQ2vTz7RbN5cYd@git.example.org/a.tar /a
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        HEALTHCHECK CMD ["curl","--token=glpat-k3Xw9LmQ2vTz7RbN5cYd"]
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        CMD ["app", "glpat-k3Xw9LmQ2vTz7RbN5cYd"]
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        """);
  }

  @Test
  void heredocs_and_continued_lines_are_searched() {
    rule.holds(
        """
        FROM a
        COPY <<EOF /app/.env
        TOKEN=glpat-k3Xw9LmQ2vTz7RbN5cYd
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        OTHER=$TOKEN
        EOF
        RUN <<'EOF'
        login "glpat-k3Xw9LmQ2vTz7RbN5cYd"
               ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        EOF
        RUN true && \\
          # why
          login glpat-k3Xw9LmQ2vTz7RbN5cYd
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: GitLab personal access token
        """);
  }

  @Test
  void a_private_key_over_continued_lines_is_one_secret() {
    rule.holds(
        """
        FROM a
        RUN echo "-----BEGIN OPENSSH PRIVATE KEY-----\\n\\
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a secret stands here: private key
        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\\n\\
        -----END OPENSSH PRIVATE KEY-----" > /root/.ssh/id
        """);
  }

  @Test
  void placeholders_variables_and_what_is_public_are_no_secrets() {
    rule.holds(
        """
        FROM a
        ARG TOKEN
        ENV A=AKIAIOSFODNN7EXAMPLE B=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx C=ghp_$TOKEN D=<token>
        RUN login "$TOKEN" glpat-${TOKEN} && grep -q -- '-----BEGIN PRIVATE KEY-----' key.pem
        RUN echo 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 a | sha256sum -c
        ENV HEROKU_VERSION=7c2e91d4-5a3f-4b86-9e0d-1f64a8b3c527
        """);
  }
}
