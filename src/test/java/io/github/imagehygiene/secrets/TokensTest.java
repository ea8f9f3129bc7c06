package io.github.imagehygiene.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final String GITHUB = "ghp_" + "k3Xw9LmQ2vTz7RbN5cYd8HfJ4gPs6Ae1UiOo";

  static Stream<TokenForm> forms() {
    return TokenForm.table().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theTablesExamplesAreFoundAndItsCounterexamplesAreNot(TokenForm form) {
    assertThat(kinds(form.yes().replace("¦", ""))).containsExactly(form.kind());
    assertThat(kinds(form.no())).isEmpty();
  }

  @Test
  void aSpanIsTheSecretAlone() {
    String text = "AccountName=a;AccountKey=" + "k3Xw9LmQ2v".repeat(8) + "Tz7RbN==;x";
    assertThat(Tokens.in(text))
        .containsExactly(
            new Tokens.Found(
                "Azure storage account key", new Span(text.indexOf("k3Xw"), text.indexOf(";x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "ENV A=%s",
        "ENV A=\"%s\"",
        "https://%s@github.com/a/b",
        "https://x-access-token:%s@github.com/a/b",
        "[\"curl\",\"-H\",\"Authorization: Bearer %s\"]",
        "a=%s\nb",
        "a=%s\\nb",
        "%%s,%s;",
      })
  void theFormIsFoundWhateverStandsAroundIt(String around) {
    String text = around.replace("%%s", "x").replace("%s", GITHUB);
    int start = text.indexOf(GITHUB);
    assertThat(Tokens.in(text))
        .containsExactly(
            new Tokens.Found(
                "GitHub personal access token", new Span(start, start + GITHUB.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "ghp_000000000000000000000000000000000000",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "ghp_${TOKEN}",
        "ghp_<your token, thirty-six characters>",
        "AKIAIOSFODNN7EXAMPLE",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "aws_secret_access_key = $SECRET",
        "SONAR_TOKEN=this-is-not-drawn-at-random-but-a-phrase",
        "sonar.projectKey=acme_web-shop_frontend_2_the-old-version",
        "<a Identity=\"USK@u2vn3Lh6,4~q8Q~3wIHjX9DT0yCNfQmr9oxmYrDZoQVLOdNg~yk0\"/>",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----",
        "grep -q -- '-----BEGIN PRIVATE KEY-----' key.pem",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      })
  void placeholdersAndWhatIsPublicAreNoSecrets(String text) {
    assertThat(Tokens.in(text)).isEmpty();
  }

  @Test
  void privateKeysAreFoundInOneLineToo() {
    String body = "MIIEowIBAAKCAQEAx3tq0uZk9f1LwPzB7MXWLN5KHV4D";
    for (String kind :
        List.of("", "RSA ", "EC ", "DSA ", "ENCRYPTED ", "OPENSSH ", "SSH2 ENCRYPTED ")) {
      for (String line : List.of("\n", "\\n", "\\n\\\n", "\r\n", " ", "\\\\n", "' '")) {
        String text =
            "-----BEGIN "
                + kind
                + "PRIVATE KEY-----"
                + line
                + body
                + line
                + ("-----END " + kind + "PRIVATE KEY-----\"");
        assertThat(Tokens.in("\\n" + text))
            .containsExactly(new Tokens.Found("private key", new Span(2, text.length() + 1)));
      }
    }
    String pgp = "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQdGBGXx3tq0uZk9f1LwPzB7MXWLN5KHV4D\n";
    assertThat(kinds(pgp + "=aB3d\n")).containsExactly("private key");
  }

  @Test
  void tokensOfOneTextComeInTheirOrder() {
    assertThat(kinds(GITHUB + " glpat-k3Xw9LmQ2vTz7RbN5cYd " + GITHUB))
        .containsExactly(
            "GitHub personal access token",
            "GitLab personal access token",
            "GitHub personal access token");
  }

  private static List<String> kinds(String text) {
    return Tokens.in(text).stream().map(Tokens.Found::kind).toList();
  }
}
