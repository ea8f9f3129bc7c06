package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class SecretInImageEnvTest {

  private final Trial rule = Trial.of("secret-in-image-env");

  @Test
  void what_the_dockerfile_does_not_set_is_its_bases() {
    rule.holds(
        """
        FROM a
        ENV X=1
        """,
        """
        env TOKEN=Rb7k
        """);
  }

  @Test
  void what_it_takes_from_the_build_is_its_own() {
    rule.holds(
        """
        FROM a
        ARG V
        ENV TOKEN=$V
            ^^^^^ the image's environment holds "TOKEN", which is named like a secret
        """,
        """
        env TOKEN=Rb7k
        """);
  }

  @Test
  void the_line_of_the_dockerfile_says_it_where_that_is_a_finding() {
    rule.holds(
        """
        FROM a
        ENV TOKEN=Rb7k
        """,
        """
        env TOKEN=Rb7k
        """);
  }

  @Test
  void a_switch_a_path_and_a_url_are_no_secrets() {
    rule.holdsInImage(
        """
        env TOKEN=true
        env SECRET=/run/secrets/x
        env PASSWORD
        env API_KEY=https://x.org/k
        """);
  }

  @Test
  void a_url_with_a_password_is_one() {
    rule.holdsInImage(
        """
        env API_TOKEN=https://u:p@x.org/
        ! the image's environment holds "API_TOKEN", which is named like a secret
        """);
  }
}
