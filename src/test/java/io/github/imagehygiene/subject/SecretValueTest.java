package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.subject.SecretNames.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "none",
        "true",
        "12",
        "0.5",
        "30s",
        "3600 ms",
        "/run/secrets/db",
        "./server.key",
        "conf/server.pem",
        "conf\\server.pem",
        "server.pem",
        "secrets/db",
        "classpath:keys/app.p12",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db",
        "https://id.example.org/token",
        "changeme",
        "change-me-in-production",
        "CHANGE_ME",
        "REPLACE_ME",
        "xxx",
        "****",
        "<your token>",
        "${DB_PASSWORD}",
        "{{ password }}",
        "@db.password@",
        "%DB_PASSWORD%",
        "your-token-here",
        "yourpassword",
        "insert-key-here",
        "dummy",
        "not-a-real-secret",
        "AKIAIOSFODNN7EXAMPLE",
      })
  void these_are_no_finding_whatever_the_name(String value) {
    assertThat(SecretValue.isLikely(value, Likeness.STRONG)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProcessId", "user.name", "basic", "order-id", "8080"})
  void behind_a_weak_name_plain_words_and_numbers_are_none(String value) {
    assertThat(SecretValue.isLikely(value, Likeness.WEAK)).isFalse();
    assertThat(SecretValue.isLikely(value + "Rb7k", Likeness.WEAK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62",
        "0x573BFD6B3D8FBC64",
        "ABF5BD827BD9BF62",
        "B97B 0AFC AA1A 47F0 44F2  44A0 7FCC 7D46 ACCC 4CF8",
        "RWSGOq2NVecA2UPNdBUZykf1CCb147pkmdtYxgb3Ti+JO/wCYvhbAb/U",
      })
  void behind_a_weak_name_what_verifies_is_none(String value) {
    assertThat(SecretValue.isLikely(value, Likeness.WEAK)).isFalse();
    assertThat(SecretValue.isLikely(value, Likeness.STRONG)).isTrue();
    assertThat(SecretValue.isLikely(value + "a", Likeness.WEAK)).isTrue();
    assertThat(SecretValue.isPossible(value, Likeness.WEAK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rb7kZpQ2x",
        "postgres",
        "123456",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYz8Qk2LpT0a",
        "https://u:p@x.org/",
        "todorov7",
        "p@ss",
      })
  void these_are_secrets_behind_a_name_that_says_so(String value) {
    assertThat(SecretValue.isLikely(value, Likeness.STRONG)).isTrue();
    assertThat(SecretValue.isLikely(value, Likeness.NONE)).isFalse();
  }

  @Test
  void what_is_no_finding_may_still_be_hidden() {
    assertThat(SecretValue.isPossible("changeme", Likeness.STRONG)).isTrue();
    assertThat(SecretValue.isPossible("Winter", Likeness.WEAK)).isTrue();
  }
}
