package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMountWorldReadableTest {

  private final Trial rule = Trial.of("secret-mount-world-readable");

  @Test
  void every_mount_counts_in_whatever_order_its_fields_stand() {
    rule.holds(
        """
        from a
        run --mount=type=cache,target=/x \\
          --mount=id=s,mode=0604,type=secret x
                       ^^^^^^^^^ mode 0604 lets every user of the build read the secret
        ARG MODE=0444
        RUN --mount=type=secret,id=s,mode=$MODE x
                                     ^^^^^^^^^^ mode 0444 lets every user of the build read the secret
        ONBUILD RUN --mount=type=ssh,mode=7 x
                                     ^^^^^^ mode 7 lets every user of the build read the SSH agent's keys
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=secret,id=s",
        "type=secret,id=s,mode=0640",
        "type=ssh,mode=0",
        "type=cache,target=/x,mode=0777",
        "type=secret,id=s,mode",
        "type=secret,id=s,mode=$MODE"
      })
  void closed_ones_and_other_mounts_are_let_pass(String mount) {
    rule.holds("FROM a\nRUN --mount=" + mount + " x\n");
  }
}
