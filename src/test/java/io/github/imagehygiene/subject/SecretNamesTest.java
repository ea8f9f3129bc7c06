package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.subject.SecretNames.Likeness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "DB_PASSWORD",
        "dbPassword",
        "KEYSTORE_PASSWORD",
        "TRUST_STORE_PASSWORD",
        "FILE_PASSWORD",
        "PASSWORD2",
        "SECRET_PASSPHRASE",
        "SUPER_Secret",
        "super_duper_secret_token",
        "apikey",
        "ARTIFACTORY_PSW",
        "AWS_ACCESS_KEY_ID",
        "REACT_APP_AWS_ACCESS_KEY_ID",
        "CLIENT_SECRET_BASE64",
        "spring.datasource.password",
        "SECRET_KEY",
        "VAULT_TOKEN",
        "GH_PAT",
        "AZURE_DEVOPS_EXT_PAT",
        "gitlabPat",
        "DB_PWD",
        "FTP_PASS",
        "USER_PASSWORD",
        "API_KEY_PROD",
        "SERVICE_CREDENTIALS",
        "MYSQL_PASSWD",
        "maps-apiKey",
      })
  void these_are_secrets(String name) {
    assertThat(SecretNames.with(List.of()).likeness(name)).isEqualTo(Likeness.STRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"git_key", "auth", "sshKey", "Filters__0__Key"})
  void these_may_be(String name) {
    assertThat(SecretNames.with(List.of()).likeness(name)).isEqualTo(Likeness.WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "PUBLIC_KEY",
        "public_token",
        "KMS_KEY_ALIAS",
        "AUTH_MODE",
        "TOKEN_URL",
        "PASSWORD_FILE",
        "AWS_SECRET_ARN",
        "SECRET_NAME",
        "GPG_KEY",
        "GPG_KEYS",
        "PGP_KEY_SERVER",
        "SSH_AUTH_SOCK",
        "PWD",
        "MONKEY",
        "instance_types_file_key",
        "PAT_FILE",
        "DB_USERNAME",
        "APP_USR",
        "USER",
        "PASSWORD_USR",
        "OLDPWD",
        "SECRET_DIR",
        "TOKEN_HOST",
        "API_KEY_ID",
        "TLS_KEY_PATH",
        "PASS_COUNT",
        "PROXY_PASS",
        "PATTERN",
        "KEYCLOAK_ID",
        "TOKENIZER",
        "COMPASS",
        "MAX_TOKEN",
        "ALLOW_EMPTY_PASSWORD",
        "POSTGRES_HOST_AUTH_METHOD",
        "CACHE_KEY",
        "PASSWORD_MIN_LENGTH",
        "GOOGLE_APPLICATION_CREDENTIALS_PATH",
      })
  void these_are_none(String name) {
    assertThat(SecretNames.with(List.of()).likeness(name)).isEqualTo(Likeness.NONE);
  }

  @Test
  void words_of_the_user_count_in_any_letter_case() {
    var names = SecretNames.with(List.of("Pin"));
    assertThat(names.likeness("CARD_PIN")).isEqualTo(Likeness.STRONG);
    assertThat(names.likeness("cardPin")).isEqualTo(Likeness.STRONG);
    assertThat(names.likeness("PIN_FILE")).isEqualTo(Likeness.NONE);
    assertThat(names.likeness("PINK")).isEqualTo(Likeness.NONE);
  }
}
