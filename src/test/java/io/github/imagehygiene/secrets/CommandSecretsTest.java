package io.github.imagehygiene.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandSecretsTest {

  @ParameterizedTest
  @CsvSource({
    "lftp -u bob;s3cr3t ftp://a, s3cr3t",
    "sqlplus -S scott/t1g3r@db @init.sql, t1g3r",
    "sqlplus scott/t1g3r, t1g3r",
    "apksigner sign --ks a.jks --ks-pass pass:s3cr3t a.apk, s3cr3t",
    "keytool -list -storePass s3cr3t, s3cr3t",
    "ldappasswd -s s3cr3t uid=a, s3cr3t",
    "dotnet nuget push -k s3cr3t a.nupkg, s3cr3t",
  })
  void whatAProgramIsGivenAsASecretIsFound(String command, String secret) {
    assertThat(secrets(command.replace(';', ','))).containsExactly(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lftp -p 2121 ftp://a",
        "lftp -u bob ftp://a",
        "sqlplus /nolog @setup/init.sql",
        "sqlplus / as sysdba",
        "sqlplus -S bob@db",
        "apksigner sign --ks-pass env:PASS a.apk",
        "ldapsearch -x -s sub -b dc=a",
        "gem push --key rubygems a.gem",
        "lftp -u bob,$PASS ftp://a",
      })
  void whatIsNoneIsNot(String command) {
    assertThat(secrets(command)).isEmpty();
  }

  private static List<String> secrets(String command) {
    return CommandSecrets.in(command, (name, value) -> name.endsWith("password")).stream()
        .map(span -> command.substring(span.start(), span.end()))
        .toList();
  }
}
