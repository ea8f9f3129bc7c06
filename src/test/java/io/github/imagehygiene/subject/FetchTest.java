package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTest {

  @ParameterizedTest
  @CsvSource({
    "curl -fsSLo a https://b, https://b",
    "curl -H 'X: y' --retry 3 --url https://b -w '%{http_code}', https://b",
    "curl --proxy-cert-type PEM --dns-ipv4-addr 127.0.0.1 https://b, https://b",
    "wget --accept-regex x --private-key-type PEM https://b, https://b",
    "curl --proto =https --tlsv1.2 -sSf \"https://b/$V\", \"https://b/$V\"",
    "wget -qO- --header 'X: y' -T 5 https://b, https://b",
    "/usr/bin/wget -P /tmp https://b, https://b",
  })
  void what_is_asked_for_is_told_from_values(String command, String url) {
    assertThat(fetch(command).urls()).extracting(ShellWord::text).containsExactly(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://b",
        "curl -o- https://b",
        "curl --output /dev/stdout https://b",
        "curl https://b 2> c",
        "wget -qO- https://b",
        "wget -O - https://b",
        "wget --output-document=- https://b"
      })
  void an_answer_may_go_to_standard_output(String command) {
    assertThat(fetch(command).toOutput()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -o c https://b",
        "curl -LO https://b",
        "curl -o $C https://b",
        "curl https://b > c",
        "wget https://b",
        "wget -O c https://b",
        "wget -qO- https://b > c"
      })
  void an_answer_may_go_to_a_file(String command) {
    assertThat(fetch(command).toOutput()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "curl -fsSLo c https://b, true",
    "curl --retry 5 -LO https://b, true",
    "wget -nv -O c https://b, true",
    "wget -qO c https://b, true",
    "curl -u a:b https://b, false",
    "curl -sLH 'A: b' https://b, false",
    "curl -k https://b, false",
    "wget --user=a https://b, false",
    "wget -r https://b, false",
  })
  void options_may_change_what_is_asked_for(String command, boolean plain) {
    assertThat(fetch(command).isPlain()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "curl -fsSL https://b, -fsSL",
    "curl --location --proto =http%xhttps https://b, --location",
    "curl -L --proto +ftp https://b, -L",
    "wget https://b, wget",
    "wget --max-redirect=5 https://b, wget",
    "curl https://b, ",
    "curl -L --proto =https https://b, ",
    "curl -L --proto '=https' https://b, ",
    "curl -L --proto-redir -all%xhttps https://b, ",
    "curl -L --proto $P https://b, ",
    "wget --max-redirect=0 https://b, ",
    "wget --max-redirect $N https://b, ",
  })
  void redirects_may_lead_anywhere(String command, String word) {
    assertThat(fetch(command.replace("%x", ",")).followingAnywhere().map(ShellWord::text))
        .isEqualTo(Optional.ofNullable(word));
  }

  @Test
  void other_commands_are_none() {
    assertThat(Fetch.of(command("curlie https://b"))).isEmpty();
  }

  private static Fetch fetch(String text) {
    return Fetch.of(command(text)).orElseThrow();
  }

  private static ShellCommand command(String text) {
    return ShellScript.parse(SplicedText.of(text), Shell.SH).commands().get(0);
  }
}
