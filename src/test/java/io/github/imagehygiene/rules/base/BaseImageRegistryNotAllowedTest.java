package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageRegistryNotAllowedTest {

  private final Trial rule = Trial.of("base-image-registry-not-allowed");

  private static final String UNDER = "policies: {allowedBases: [%s]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hub.docker.com/**",
        "docker.io",
        "'*'",
        "docker.io/library/other:*",
        "'*.io/**'",
        "'docker.*/**'"
      })
  void any_glob_that_is_about_the_host_allows_it(String glob) {
    rule.under(UNDER.formatted(glob)).holds("FROM debian:12\nFROM index.docker.io/acme/app:1\n");
  }

  @Test
  void every_place_is_looked_at_but_stages_scratch_and_what_is_unknown() {
    rule.under(UNDER.formatted("docker.io/**"))
        .holds(
            """
            FROM debian AS Base
            from base
            FROM scratch
            FROM ${UNKNOWN_HOST}/x
            COPY --from=ghcr.io/acme/tool:1 /x /x
                        ^^^^^^^^^^^^^^^^^^^ "ghcr.io/acme/tool:1" comes from ghcr.io, which is not allowed
            RUN --mount=type=bind,from=localhost:5000/x,target=/m \\
                                       ^^^^^^^^^^^^^^^^ "localhost:5000/x" comes from localhost:5000, which is not allowed
              true
            """);
  }

  @Test
  void without_a_list_it_is_silent() {
    rule.holds("FROM ghcr.io/acme/tool:1\n");
  }
}
