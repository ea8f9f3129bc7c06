package io.github.imagehygiene.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.secrets.SecretScan;
import io.github.imagehygiene.secrets.ValueFinder;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.text.SourceText;
import java.util.List;

/** Whatever a Dockerfile holds, its secrets are hidden, wherever they recur, and nothing moves. */
class RedactionFuzzTest {

  private static final String SECRET = "Zq7wX7vK9pLm2";

  private static final SecretPlaces PLACES = new SecretPlaces(SecretNames.with(List.of()));

  @DictionaryEntries({
    "\\x0ARUN ",
    "\\x0AENV ",
    "\\x0AARG ",
    "\\x0ALABEL ",
    "\\x0ACMD [\\\"",
    "\\x0ARUN <<EOF\\x0A",
    "\\x0AEOF\\x0A",
    "curl -u a:",
    "mysql -p",
    "docker login -p ",
    "PASSWORD=",
    "TOKEN: ",
    "\\\"token\\\":\\\"",
    "https://a:b@",
    "-----BEGIN PRIVATE KEY-----",
    "ghp_",
    " | chpasswd",
    "<<<",
    "\\\\\\x0A",
    "'",
    "\\\"",
    "Authorization: Bearer "
  })
  @FuzzTest(maxDuration = "60s")
  void noSecretIsShown(byte[] bytes) {
    String planted = "\nENV DB_PASSWORD=" + SECRET + "\n";
    String text = "FROM a" + planted + new String(bytes, UTF_8) + planted;
    var file = DockerfileParser.parse(SourceText.of("Dockerfile", text));
    var own = PLACES.of(file);
    var values = ValueFinder.of(PLACES.values(text, own).toList());
    var spans = SecretPlaces.all(file, own, values);
    assertThat(spans).isEqualTo(SecretScan.merged(spans)).allMatch(s -> s.end() <= text.length());
    String shown = Redacted.source(file.source(), spans).content();
    assertThat(shown).hasSameSizeAs(text).doesNotContain(SECRET);
    assertThat(Redacted.shown(shown).length()).isLessThan(text.length() + 3 * spans.size());
  }
}
