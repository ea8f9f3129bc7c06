package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImagePlatformUnexpectedTest {

  private final Trial rule = Trial.of("image-platform-unexpected");

  @Test
  void the_base_of_the_stage_that_ships_counts() {
    rule.holds(
        """
        FROM --platform=linux/arm64 maven AS build
        FROM --platform=$BUILDPLATFORM node AS web
        from --platform="linux/amd64" \\
          eclipse-temurin:21-jre AS jre
        FROM jre
        """,
        "platform linux/amd64\n");
    rule.holds(
        """
        FROM --platform=linux/amd64 maven AS build
        from \\
          --platform="linux/arm64" eclipse-temurin:21-jre AS jre
          ^^^^^^^^^^^^^^^^^^^^^^^^ the image is for linux/amd64, FROM asked for linux/arm64
        FROM jre
        """,
        "platform linux/amd64\n");
  }

  @Test
  void a_variable_counts_where_it_is_known() {
    rule.holds(
        """
        ARG ON=arm64
        FROM --platform=linux/${ON} eclipse-temurin:21-jre
             ^^^^^^^^^^^^^^^^^^^^^^ the image is for linux/amd64, FROM asked for linux/arm64
        """,
        "platform linux/amd64\n");
    rule.holds("FROM --platform=$TARGETPLATFORM a\n", "platform linux/s390x\n");
    rule.holds("ARG ON\nFROM --platform=$ON a\n", "platform linux/s390x\n");
    rule.holds("FROM --platform=$BUILDPLATFORM a\n", "platform linux/s390x\n");
  }

  @Test
  void a_variant_counts_where_both_state_one() {
    rule.holds("FROM --platform=linux/arm a\n", "platform linux/arm/v6\n");
    rule.holds("FROM --platform=linux/arm/v6 a\n", "platform linux/arm\n");
    rule.holds(
        """
        FROM --platform=linux/arm/v7 a
             ^^^^^^^^^^^^^^^^^^^^^^^ the image is for linux/arm/v6, FROM asked for linux/arm/v7
        """,
        "platform linux/arm/v6\n");
  }

  @Test
  void the_platform_of_the_build_counts_where_FROM_says_none() {
    var arm = rule.building("linux/arm64");
    arm.holdsInImage("platform linux/arm64/v8\n");
    arm.holdsInImage(
        "platform linux/amd64\n! the image is for linux/amd64, the build asked for linux/arm64\n");
    arm.holds("FROM --platform=linux/amd64 a\n", "platform linux/amd64\n");
    arm.holds(
        """
        FROM --platform=$TARGETPLATFORM a
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is for linux/amd64, FROM asked for linux/arm64
        """,
        "platform linux/amd64\n");
    rule.building("all of them").holdsInImage("platform linux/amd64\n");
  }

  @Test
  void a_list_counts_alone() {
    var two = rule.under("policies: {platforms: 'linux/amd64, linux/arm64'}");
    two.holds("FROM --platform=linux/arm64 a\n", "platform linux/amd64\n");
    two.holdsInImage(
        "platform windows/amd64\n! the image is for windows/amd64, allowed is linux/amd64, linux/arm64\n");
  }
}
