package io.github.imagehygiene.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.rules.Rules;
import io.github.imagehygiene.text.SourceText;
import java.util.List;

/** Whatever a policy file holds, it is a policy under which every rule can be made, or refused. */
class PolicyFuzzTest {

  @DictionaryEntries({
    "preset: ",
    "failOn: ",
    "policies:\\x0A",
    "rules:\\x0A",
    "suppressions:\\x0A",
    "  - ",
    "    level: ",
    "all",
    "strict",
    "error",
    "maxImageSize: 1GB",
    "id: ",
    "reason: ",
    "until: 2030-01-01",
    "&a ",
    "*a",
    "!!str ",
    "<<: ",
    "? ",
    "| \\x0A",
    "{a: b}",
    "[a, b]",
    "---\\x0A"
  })
  @FuzzTest(maxDuration = "60s")
  void isAPolicyOrRefused(byte[] bytes) {
    var source = SourceText.of("p.yaml", new String(bytes, UTF_8));
    try {
      var layer = new Layer(Layer.Source.POLICY_FILE, YamlTree.read(source));
      var policy = PolicyReader.read(List.of(layer), Rules.catalogue());
      assertThat(Rules.catalogue().entries())
          .allMatch(e -> e.make().apply(policy.choice(e.info().id()).settings()) != null);
      assertThat(PolicyText.lines(policy)).isNotEmpty();
    } catch (ConfigUnreadable e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }
}
