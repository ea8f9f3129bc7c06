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
  void passwords_in_urls_and_connection_strings_are_secrets() {
    rule.holds(
        """
        ARG HTTP_PROXY=http://bob:s3cret@proxy.example.com:8080
            ^^^^^^^^^^ the value of "HTTP_PROXY" is a secret: password in a URL
        FROM a
        ENV DATABASE_URL=postgres://app:s3cret@db/x REDIS_URL=redis://:s3cret@cache:6379/0
            ^^^^^^^^^^^^ the value of "DATABASE_URL" is a secret: password in a URL
                                                    ^^^^^^^^^ the value of "REDIS_URL" is a secret: password in a URL
        ENV ConnectionStrings__Shop="Server=sql;Database=Shop;User Id=sa;Password=Str0ng!Passw0rd"
            ^^^^^^^^^^^^^^^^^^^^^^^ the value of "ConnectionStrings__Shop" is a secret: password in a connection string
        ENV JDBC jdbc:mysql://db/shop?user=app&password=s3cret
            ^^^^ the value of "JDBC" is a secret: password in a connection string
        LABEL source=https://bob:s3cret@git.example.com/shop
              ^^^^^^ the value of "source" is a secret: password in a URL
        ADD https://bob:s3cret@example.com/a.tgz /a
                        ^^^^^^ a secret stands here: password in a URL
        COPY <<EOF /root/.netrc
        machine git.example.com login bob password s3cret
                                                   ^^^^^^ a secret stands here: password in .netrc
        EOF
        RUN <<EOF
        cat > /app.yml <<X
        url: amqp://app:s3cret@mq/shop
                        ^^^^^^ a secret stands here: password in a URL
        X
        EOF
        """);
  }

  @Test
  void addresses_without_a_literal_password_are_no_secrets() {
    rule.holds(
        """
        FROM a
        ENV A=postgres://app@db/x B=postgres://app:$PASSWORD@db/x C=postgres://app:${P}@db/x
        ENV D=postgres://user:password@db/x E=postgres://app:s3cret@localhost/x F=http://h:8080/a@b
        ENV G=postgres://postgres:postgres@db/x H="Server=sql;Integrated Security=true" I=http://u:<pw>@h
        ENV J="Server=sql;Password=$PASSWORD;User Id=sa" K="Password=s3cret" L=git@github.com:a/b
        LABEL maintainer="Bob <mailto:bob@example.com>" url=https://example.com:443/@bob
        RUN git clone https://bob:s3cret@git.example.com/shop
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
