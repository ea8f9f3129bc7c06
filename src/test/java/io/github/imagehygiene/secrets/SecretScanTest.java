package io.github.imagehygiene.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule reports as a password is never shown: the scan that hides has it too. */
class SecretScanTest {

  private static final NamedSecrets NO_NAMES = (name, value) -> false;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN printf 'machine h\\nlogin bob\\npassword s3cr3tPw\\n' >> ~/.netrc",
        "machine h login bob password s3cr3tPw",
        "ENV DSN=postgres://app:s3cr3tPw@db.example.com/x",
        "RUN sqlcmd \"Server=db;User Id=sa;Password=s3cr3tPw;Encrypt=True\""
      })
  void a_password_in_an_address_is_hidden(String text) {
    assertThat(AddressPasswords.in(text))
        .extracting(AddressPasswords.Found::password)
        .containsExactly("s3cr3tPw");
    assertThat(new SecretScan(NO_NAMES).in(text))
        .anySatisfy(
            span -> assertThat(text.substring(span.start(), span.end())).isEqualTo("s3cr3tPw"));
  }
}
