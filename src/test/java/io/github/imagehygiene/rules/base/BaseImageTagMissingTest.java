package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageTagMissingTest {

  private final Trial rule = Trial.of("base-image-tag-missing");

  @Test
  void every_place_that_names_an_image_is_looked_at() {
    rule.holds(
        """
        from --platform=linux/amd64 debian as one
                                    ^^^^^^ "debian" has no tag, so each build may get another image
        COPY --from=acme/tools /x /x
                    ^^^^^^^^^^ "acme/tools" has no tag, so each build may get another image
        RUN --mount=type=bind,from=acme/more,target=/m \\
                                   ^^^^^^^^^ "acme/more" has no tag, so each build may get another image
          true
        """);
  }

  /** {@code copy-from-unknown-stage} says of it what is most likely wrong. */
  @Test
  void a_name_that_may_be_a_misspelt_stage_is_no_second_finding() {
    rule.holds("FROM a:1 AS build\nFROM a:1\nCOPY --from=biuld /x /x\n");
    rule.holds("FROM a:1\nRUN --mount=type=bind,from=tools,target=/m true\n");
  }

  @Test
  void a_port_of_a_registry_is_no_tag() {
    rule.holds(
        """
        FROM localhost:5000/app
             ^^^^^^^^^^^^^^^^^^ "localhost:5000/app" has no tag, so each build may get another image
        """);
    rule.holds("FROM localhost:5000/app:1\n");
  }

  @Test
  void variables_are_replaced_first() {
    rule.holds(
        """
        ARG NAME=debian
        FROM \\
          ${NAME}
          ^^^^^^^ "debian" has no tag, so each build may get another image
        """);
    rule.holds("ARG TAG=12\nFROM debian:${TAG}\n");
    rule.holds("FROM debian:${TAG:-12}\n");
  }

  @Test
  void an_unknown_registry_brings_no_tag() {
    rule.holds(
        """
        ARG REGISTRY
        FROM ${REGISTRY}/team/app AS base
             ^^^^^^^^^^^^^^^^^^^^ "${REGISTRY}/team/app" has no tag, so each build may get another image
        FROM base
        COPY --from=$REGISTRY/tools /x /x
        """);
    rule.holds("ARG R\nFROM $R/app$TAG\nFROM $R/${A:-b/c}\nFROM $R\nFROM a/$R\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM scratch\n",
        "FROM a:1 AS Build\nFROM build\n",
        "FROM a:1\nCOPY --from=0 /x /x\n",
        "ARG BASE\nFROM $BASE\n",
        "ARG HOST\nFROM ${HOST}/app:1\n",
        "FROM ${base.image}\n",
        "FROM a:1\nRUN <<EOF\nFROM debian\nEOF\n",
        "FROM a:1\nONBUILD COPY --from=tools /x /x\n",
        "FROM a@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421\n",
      })
  void stages_scratch_and_what_is_unknown_are_no_findings(String dockerfile) {
    rule.holds(dockerfile);
  }

  @Test
  void a_stage_of_that_name_must_stand_above() {
    rule.holds(
        """
        FROM build
             ^^^^^ "build" has no tag, so each build may get another image
        FROM a:1 AS build
        """);
  }

  @Test
  void images_can_be_let_be() {
    rule.under("rules:\n  base-image-tag-missing:\n    ignoreImages: docker.io/library/debian\n")
        .holds("FROM debian\n");
  }
}
