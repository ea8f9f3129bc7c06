package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceMalformedTest {

  private final Trial rule = Trial.of("image-reference-malformed");

  @Test
  void every_place_is_looked_at() {
    rule.holds(
        """
        ARG NAME="a//b"
        FROM ${NAME}
             ^^^^^^^ "a//b" is no image reference
        COPY --from=a:b:c /x /x
                    ^^^^^ "a:b:c" is no image reference
        RUN --mount=from=-a,target=/m true
                         ^^ "-a" is no image reference
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b:1", "a@sha256:12", "a@sha512:zz", "a@1.2"})
  void a_digest_has_an_algorithm_and_enough_digits(String name) {
    rule.holds(
        """
        FROM %s
             %s "%s" is no image reference
        """
            .formatted(name, "^".repeat(name.length()), name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM localhost:5000/a/b_c__d-e.f:V1.0_x\n",
        "FROM a AS Build\nFROM BUILD\nCOPY --from=Build /x /x\n",
        "FROM a\nCOPY --from=7 /x /x\n",
        "FROM a\nCOPY --from=$X /x /x\n",
        "ARG A\nFROM $A/${B}\n",
        "FROM\n",
      })
  void what_is_right_or_wrong_in_another_way_is_silent(String dockerfile) {
    rule.holds(dockerfile);
  }
}
