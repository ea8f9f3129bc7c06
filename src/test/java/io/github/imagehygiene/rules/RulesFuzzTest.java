package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.dockerfile.parse.DockerfileLoader;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.Map;
import java.util.Optional;

/** Whatever a Dockerfile holds, every rule comes to an end. */
class RulesFuzzTest {

  @DictionaryEntries({
    "FROM a:1 AS b\\x0A",
    "\\x0ARUN apt-get install -y ",
    "\\x0ARUN curl ",
    " | sh",
    "\\x0ACOPY --from=b ",
    "\\x0AADD http://",
    "\\x0AENV PASSWORD=",
    "\\x0AARG A=",
    "\\x0ALABEL org.opencontainers.image.created=",
    "\\x0ACMD java -jar a.jar",
    "\\x0AENTRYPOINT [\\\"",
    "\\x0AEXPOSE 80/tcp",
    "\\x0AUSER 0:",
    "\\x0AWORKDIR ",
    "\\x0AHEALTHCHECK CMD ",
    "\\x0ARUN --mount=type=secret,id=",
    "<<EOF\\x0A",
    "\\x0AEOF\\x0A",
    "\\\\\\x0A",
    "\\x0AONBUILD ",
    "$A",
    "rm -rf /var/lib/apt/lists/*",
    "pip install ",
    "npm ci",
    "apk add ",
    "chmod 777 ",
    "cd /"
  })
  @FuzzTest(maxDuration = "60s")
  void everyRuleComesToAnEnd(byte[] bytes) {
    var file = DockerfileLoader.load("Dockerfile", bytes);
    var subject = DockerfileSubject.of(file, Optional.empty(), Optional.empty(), BuildInputs.NONE);
    for (var entry : Rules.catalogue().entries()) {
      var rule = entry.make().apply(new Settings(Preset.ALL, Map.of()));
      if (rule instanceof DockerfileRule dockerfileRule) {
        try {
          assertThat(dockerfileRule.check(subject)).doesNotContainNull();
        } catch (NotEvaluated e) {
          assertThat(e).hasMessageNotContaining("\n");
        }
      }
    }
  }
}
