package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.WeakenedCheck.Kind;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeakenedCheckTest {

  @ParameterizedTest
  @CsvSource({
    "curl -Lkv https://a, -Lkv",
    "curl https://a --insecure, --insecure",
    "curl -ko x https://a, -ko",
    "wget -q --no-check-certificate https://a, --no-check-certificate",
    "pip3 install x --trusted-host=a, --trusted-host=a",
    "pip --trusted-host a install x, --trusted-host",
    "npm config set strict-ssl false, strict-ssl",
    "yarn set \"strict-ssl\"=false, \"strict-ssl\"=false",
    "npm install --strict-ssl=false, --strict-ssl=false",
    "git -c http.sslVerify=false clone https://a, http.sslVerify=false",
    "git config --global http.sslVerify false, http.sslVerify",
    "git config http.https://a.example.sslVerify 0, http.https://a.example.sslVerify",
    "yum-config-manager --save --setopt=a.sslverify=0, --setopt=a.sslverify=0",
    "dnf --setopt=sslverify=False install x, --setopt=sslverify=False",
    "apt-get -o Acquire::https::Verify-Peer=false update, Acquire::https::Verify-Peer=false",
    "./mvnw -Dmaven.wagon.http.ssl.insecure=true package, -Dmaven.wagon.http.ssl.insecure=true",
    "mvn -Daether.connector.https.securityMode=insecure package,"
        + " -Daether.connector.https.securityMode=insecure",
    "apk add --no-check-certificate x, --no-check-certificate",
    "pip3.12 install --trusted-host a x, --trusted-host",
    "python3.12 -m pip install --trusted-host a x, --trusted-host",
    "dnf5 install --setopt=sslverify=0 x, --setopt=sslverify=0",
    "yarn config set enableStrictSsl false, enableStrictSsl",
    "git config --global http.sslVerify no, http.sslVerify",
    "apt-get -o Acquire::https::a.example::Verify-Peer=0 update,"
        + " Acquire::https::a.example::Verify-Peer=0",
  })
  void a_switch_against_certificates_is_found(String script, String word) {
    assertThat(switches(script, Kind.TLS)).isEqualTo(word == null ? List.of() : List.of(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -o k -H k -K file https://a",
        "curl -ok https://a",
        "grep -k x",
        "npm config set strict-ssl true",
        "git config --global http.sslVerify yes",
        "apt-get -o Acquire::https::Verify-Peer=10 update",
        "npm config get strict-ssl || false",
        "npm install strict-ssl false",
        "yum-config-manager --setopt=notsslverify=0",
        "yum-config-manager --setopt=sslverify=1",
        "mvn -Dmaven.wagon.http.ssl.insecure=false package"
      })
  void other_words_are_none(String script) {
    assertThat(switches(script, Kind.TLS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "apk --allow-untrusted add x, --allow-untrusted",
    "apt-get install --force-yes x, --force-yes",
    "apt-get -oAPT::Get::AllowUnauthenticated=true install x,"
        + " -oAPT::Get::AllowUnauthenticated=true",
    "tdnf install -y $p --nogpgcheck, --nogpgcheck",
    "rpm -i --nosignature x.rpm, --nosignature",
    "zypper --no-gpg-checks in x, --no-gpg-checks",
    "echo \"deb [trusted=yes] http://a x\" > /etc/apt/a.list, \"deb [trusted=yes] http://a x\"",
    "echo deb [arch=amd64 trusted=yes] http://a x, trusted=yes]",
    "echo \"deb [trusted=yes arch=amd64] http://a x\", \"deb [trusted=yes arch=amd64] http://a x\"",
    "echo \"deb [arch=$(dpkg --print-architecture) trusted=yes] http://a x\", \"deb [arch=$(dpkg"
        + " --print-architecture) trusted=yes] http://a x\"",
    "add-apt-repository \"deb [trusted=yes] http://a x\", \"deb [trusted=yes] http://a x\"",
    "apt-get -o Acquire::AllowInsecureRepositories=1 update, Acquire::AllowInsecureRepositories=1",
    "yum --nogpg install x, --nogpg",
    "zypper ar --no-gpgcheck http://a x, --no-gpgcheck",
    "zypper ar --gpgcheck-allow-unsigned http://a x, --gpgcheck-allow-unsigned",
    "apk add x | grep -- --allow-untrusted, ",
    "echo [trusted=no] trusted=yes, ",
    "echo '[a] trusted=yes', ",
  })
  void a_switch_against_signatures_is_found(String script, String word) {
    assertThat(switches(script, Kind.SIGNATURE))
        .isEqualTo(word == null ? List.of() : List.of(word));
  }

  @ParameterizedTest
  @CsvSource({
    "curl -1sLf https://a, -1sLf",
    "curl --tlsv1.0 https://a, --tlsv1.0",
    "curl --tls-max 1.1 https://a, --tls-max",
    "curl --tls-max=1.0 https://a, --tls-max=1.0",
    "wget --secure-protocol=TLSv1_1 https://a, --secure-protocol=TLSv1_1",
    "wget --secure-protocol SSLv3 https://a, --secure-protocol",
    "mvn -Dhttps.protocols=TLSv1 package, -Dhttps.protocols=TLSv1",
    "curl --tlsv1.2 --tls-max 1.3 https://a, ",
    "curl -o -1 -m 1 https://a, ",
    "ls -1, ",
    "wget --secure-protocol=TLSv1_2 https://a, ",
  })
  void a_switch_to_an_old_version_is_found(String script, String word) {
    assertThat(switches(script, Kind.VERSION)).isEqualTo(word == null ? List.of() : List.of(word));
  }

  @Test
  void a_line_of_the_table_has_four_columns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeakenedCheck.parse("tls | curl | -k"))
        .withMessage("not four columns: tls | curl | -k");
  }

  private static List<String> switches(String text, Kind kind) {
    return ShellScript.parse(SplicedText.of(text), Shell.SH).commands().stream()
        .flatMap(command -> WeakenedCheck.in(command, kind))
        .map(ShellWord::text)
        .toList();
  }
}
