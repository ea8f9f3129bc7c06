package io.github.imagehygiene.policy;

import static io.github.imagehygiene.policy.Sample.commandLine;
import static io.github.imagehygiene.policy.Sample.file;
import static io.github.imagehygiene.policy.Sample.pom;
import static io.github.imagehygiene.policy.Sample.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Preset;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  private static Level level(Policy policy, String rule) {
    return policy.choice(new RuleId(rule)).level().value();
  }

  @Test
  void nothing_said_is_the_recommended_preset() throws ConfigUnreadable {
    var policy = read();
    assertThat(policy.preset().value()).isEqualTo(Preset.RECOMMENDED);
    assertThat(policy.failOn().value()).isEqualTo(FailOn.ERROR);
    assertThat(policy.rules()).hasSize(Sample.CATALOGUE.entries().size());
    assertThat(level(policy, "last-user-root")).isEqualTo(Level.WARNING);
  }

  @Test
  void the_command_line_beats_the_pom_beats_the_file() throws ConfigUnreadable {
    var policy =
        read(
            file("rules: {last-user-root: info, user-missing: info, consecutive-run: error}"),
            pom("rules: {last-user-root: warning, user-missing: off}"),
            commandLine("rules.last-user-root", "error"));
    assertThat(level(policy, "last-user-root")).isEqualTo(Level.ERROR);
    assertThat(level(policy, "user-missing")).isEqualTo(Level.OFF);
    assertThat(level(policy, "consecutive-run")).isEqualTo(Level.ERROR);
  }
}
