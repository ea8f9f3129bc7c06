package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class PlatformArgDefaultTest {

  private final Trial rule = Trial.of("platform-arg-default");

  @Test
  void above_the_first_FROM_it_overrides_for_FROM_and_all_stages() {
    rule.holds(
        """
        ARG BUILDPLATFORM=linux/amd64
            ^^^^^^^^^^^^^^^^^^^^^^^^^ this default overrides the BUILDPLATFORM that BuildKit sets from the platform of the build machine
        ARG TARGETARCH="arm64" OTHER=1
            ^^^^^^^^^^^^^^^^^^ this default overrides the TARGETARCH that BuildKit sets from the platform of the image
        FROM --platform=$BUILDPLATFORM alpine
        """);
  }

  @Test
  void in_a_stage_it_overrides_for_that_stage() {
    rule.holds(
        """
        FROM alpine AS a
        arg \\
          TARGETOS=linux TARGETVARIANT=
          ^^^^^^^^^^^^^^ this default overrides the TARGETOS that BuildKit sets from the platform of the image
                         ^^^^^^^^^^^^^^ this default overrides the TARGETVARIANT that BuildKit sets from the platform of the image
        FROM alpine
        ARG TARGETSTAGE=b
            ^^^^^^^^^^^^^ this default overrides the TARGETSTAGE that BuildKit sets from the target stage
        """);
  }

  @Test
  void a_constant_in_a_variable_is_a_constant() {
    rule.holds(
        """
        ARG ARCH=amd64
        FROM alpine
        ARG ARCH
        ARG TARGETARCH=$ARCH
            ^^^^^^^^^^^^^^^^ this default overrides the TARGETARCH that BuildKit sets from the platform of the image
        """);
    rule.holds("ARG ARCH\nARG TARGETARCH=$ARCH\nFROM alpine\n");
  }

  @Test
  void a_default_that_is_taken_from_BuildKits_value_overrides_nothing() {
    rule.holds("ARG TARGETARCH=${TARGETARCH:-amd64}\nFROM alpine\nARG TARGETARCH\n");
    rule.building("linux/arm64")
        .holds("ARG TARGETARCH=${TARGETARCH:-amd64}\nFROM alpine\nARG TARGETARCH\n");
    rule.holds("FROM alpine\nARG TARGETARCH\nARG TARGETARCH=${TARGETARCH:-amd64}\n");
  }

  @Test
  void in_a_stage_that_did_not_declare_it_the_alternative_always_wins() {
    rule.holds(
        """
        FROM eclipse-temurin:21
        ARG TARGETARCH=${TARGETARCH:-amd64}
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this default overrides the TARGETARCH that BuildKit sets from the platform of the image
        """);
  }

  @Test
  void a_declaration_or_another_name_is_fine() {
    rule.holds("ARG TARGETARCH\nFROM alpine\nARG TARGETARCH TARGETOS\nARG GOARCH=amd64\n");
    rule.holds("FROM alpine\nENV TARGETARCH=amd64\nARG targetarch=amd64\n");
  }
}
