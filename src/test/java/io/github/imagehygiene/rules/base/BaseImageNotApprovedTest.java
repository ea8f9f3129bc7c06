package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class BaseImageNotApprovedTest {

  private final Trial rule = Trial.of("base-image-not-approved");

  @Test
  void a_registry_that_is_not_allowed_is_told_as_such() {
    rule.under("policies: {allowedBases: [docker.io/library/*]}").holds("FROM ghcr.io/a/b:1\n");
  }

  @Test
  void a_glob_without_tag_means_every_tag_and_digest() {
    String digest = "@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421";
    rule.under("policies: {allowedBases: [hub.docker.com/library/debian]}")
        .holds("FROM debian\nFROM debian:12\nFROM debian:12" + digest + "\n");
    rule.under("policies: {allowedBases: ['docker.io/library/debian:12']}")
        .holds("FROM debian:12" + digest + "\n");
  }

  @Test
  void any_tag_is_also_the_one_that_is_not_written_and_that_of_a_digest() {
    String digest = "@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421";
    rule.under("policies: {allowedBases: ['docker.io/library/debian:*']}")
        .holds("FROM debian\nFROM debian" + digest + "\n");
    rule.under("policies: {deniedBases: ['docker.io/library/openjdk:*', '*:latest']}")
        .holds(
            """
            FROM openjdk
                 ^^^^^^^ "docker.io/library/openjdk" is denied
            FROM debian
                 ^^^^^^ "docker.io/library/debian" is denied
            FROM debian%s
            """
                .formatted(digest));
  }

  @Test
  void what_is_denied_is_denied_even_if_it_is_allowed() {
    rule.under("policies: {allowedBases: ['docker.io/**'], deniedBases: ['*:*-slim']}")
        .holds(
            """
            ARG TAG=12-slim
            FROM debian:$TAG
                 ^^^^^^^^^^^ "docker.io/library/debian:12-slim" is denied
            FROM debian:12
            """);
  }

  @Test
  void without_lists_it_is_silent() {
    rule.holds("FROM debian\n");
  }
}
