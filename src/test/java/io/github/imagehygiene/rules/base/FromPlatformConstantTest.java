package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromPlatformConstantTest {

  private final Trial rule = Trial.of("from-platform-constant");

  @Test
  void quotes_and_continuations_do_not_hide_it() {
    rule.holds(
        """
        from \\
          --platform="linux/arm64" a AS Builder
          ^^^^^^^^^^^^^^^^^^^^^^^^ the platform is always "linux/arm64", whatever the build asks for
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG P=linux/amd64\nFROM --platform=$P a\n",
        "FROM --platform=linux/${ARCH} a\n",
        "FROM --platform=${docker.platform} a\n",
        "FROM --platform=@docker.platform@ a\n",
        "FROM --platform=linux/amd64 a AS build_AMD64\n",
        "FROM --platform=windows/amd64 a AS windows\n",
        "FROM --platform= a\n",
        "FROM --platform a\n",
        "FROM a\nCOPY --platform=linux/amd64 a b\n",
      })
  void variables_and_stages_of_that_name_are_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
