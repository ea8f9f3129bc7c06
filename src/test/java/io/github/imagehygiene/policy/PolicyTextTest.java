package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyTextTest {

  @Test
  void every_value_stands_with_its_origin() throws ConfigUnreadable {
    var policy =
        Sample.read(
            Sample.file(
                "failOn: warning",
                "policies: {maxCompressedSize: 70MB}",
                "suppressions:",
                "  - {rule: DL3002, file: 'legacy/**', reason: old base, until: 2027-03-01}"),
            Sample.pom("rules: {user-missing: off}"),
            Sample.commandLine("rules.consecutive-run.maxCommands", "3"));
    assertThat(policy.describe())
        .containsExactly(
            "preset: recommended (default)",
            "failOn: warning (policy.yaml:1:1)",
            "base-image-tag-floating: warning (preset recommended)",
            "base-image-tag-missing: warning (preset recommended)",
            "consecutive-run: info (preset recommended)",
            "  maxCommands: 3 (-Dimage-hygiene.rules.consecutive-run.maxCommands)",
            "  ignored: nothing (preset recommended)",
            "image-runs-as-root: warning (preset recommended)",
            "image-too-big: error (policy.yaml:2:12)",
            "  maxImageSize: none (lifted, as policies name only policy.yaml:2:12)",
            "  maxCompressedSize: 70000000B (policy.yaml:2:12)",
            "last-user-root: warning (preset recommended)",
            "user-missing: off (pom.xml:1:9)",
            "user-not-numeric: info (preset recommended)",
            "3 more rules: off (preset recommended)",
            "suppressed: DL3002 file legacy/**, reason: old base, until 2027-03-01"
                + " (policy.yaml:4:5)");
  }
}
