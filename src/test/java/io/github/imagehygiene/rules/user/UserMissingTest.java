package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMissingTest {

  private final Trial rule = Trial.of("user-missing");

  @Test
  void it_is_shown_where_a_USER_belongs() {
    rule.holds(
        """
        FROM alpine AS base
        FROM base AS more
        FROM more
             ^^^^ no USER is set on top of "alpine", so the container runs as root
        """);
    rule.holds(
        """
        FROM a AS build
        USER 1
        from scratch
             ^^^^^^^ no USER is set on top of "scratch", so the container runs as root
        COPY --from=build /x /x
        """);
  }

  @Test
  void a_base_is_named_by_what_its_variables_come_to() {
    rule.holds(
        """
        ARG TAG=21
        FROM \\
          node:${TAG}
          ^^^^^^^^^^^ no USER is set on top of "node:21", so the container runs as root
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG BASE\nFROM $BASE\n",
        "FROM ${base.image}\n",
        "FROM a AS base\nUSER 1\nFROM base\n",
        "FROM a\nUSER $WHO\n",
        "FROM gcr.io/distroless/java21-debian12:nonroot\n",
        "FROM gcr.io/distroless/java21-debian12:debug-nonroot\n",
        "FROM mcr.microsoft.com/dotnet/runtime:8.0-jammy-chiseled\n",
        "FROM dhi.io/alpine-base:3.23\n",
        "FROM mcr.microsoft.com/windows/servercore:ltsc2022\n",
        "FROM mcr.microsoft.com/windows/nanoserver:1809\n",
        "FROM golang:1.24-nanoserver-ltsc2025\n",
        "FROM python:3.12-windowsservercore\n",
        "FROM --platform=windows/amd64 alpine\n",
      })
  void an_unknown_base_or_user_is_no_finding(String dockerfile) {
    rule.holds(dockerfile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CMD [\"bash\"]",
        "cmd /bin/sh -i",
        "ENTRYPOINT [\"/usr/bin/python3\"]\nCMD [\"-i\"]",
        "CMD [\"python3\"]",
        "CMD [\"python3.12\"]",
        "CMD [\"php8.3\", \"-a\"]",
        "ENTRYPOINT [\"jshell\"]",
        "CMD [\"php\", \"-a\"]",
      })
  void what_starts_a_shell_for_somebody_to_type_in_is_no_service(String start) {
    rule.holds("FROM alpine\n" + start + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CMD [\"bash\", \"run.sh\"]",
        "CMD bash && run",
        "ENTRYPOINT [\"sh\"]\nCMD [\"-c\", \"run\"]",
        "CMD [\"python3\", \"app.py\"]",
        "CMD [\"php\"]",
        "RUN adduser --system app",
        "ONBUILD RUN gosu app run",
        "RUN echo gosu",
        "ENTRYPOINT [\"/run.sh\"]\nCMD [\"bash\"]",
      })
  void an_interpreter_with_something_to_run_is_one(String start) {
    rule.holds(
        """
        FROM alpine
             ^^^^^^ no USER is set on top of "alpine", so the container runs as root
        %s
        """
            .formatted(start));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install -y gosu && gosu nobody true\nENTRYPOINT [\"/start.sh\"]",
        "RUN [\"/usr/local/bin/gosu\", \"--version\"]",
        "ENTRYPOINT [\"su-exec\", \"app\", \"/run\"]",
        "ENTRYPOINT [\"tini\", \"--\", \"setpriv\", \"--reuid=1000\", \"/run\"]",
        "CMD [\"sh\", \"-c\", \"exec gosu app /run\"]",
      })
  void what_steps_down_from_root_itself_needs_none(String lines) {
    rule.holds("FROM alpine\n" + lines + "\n");
    rule.holds("FROM alpine AS base\n" + lines + "\nFROM base\n");
    rule.holds(
        """
        FROM a AS other
        %s
        FROM alpine
             ^^^^^^ no USER is set on top of "alpine", so the container runs as root
        """
            .formatted(lines));
  }

  @Test
  void a_trigger_sets_no_user_here() {
    rule.holds(
        """
        FROM alpine
             ^^^^^^ no USER is set on top of "alpine", so the container runs as root
        ONBUILD USER 1
        RUN <<EOF
        USER 1
        EOF
        """);
  }

  @Test
  void further_bases_can_be_named() {
    rule.under("rules:\n  user-missing:\n    nonRootBases: registry.acme.com/**\n")
        .holds("FROM registry.acme.com/java/run:1-dev\n");
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.holds("FROM alpine\n", "user 1000\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registry.acme.com/java/run:1",
        "postgres:17",
        "redis:7.4-alpine",
        "quay.io/debezium/connect:2.7",
        "node:22-rootless",
        "nginx:1.27-unprivileged",
        "debian:12-distroless",
        "dhi.io/rust:1.92-alpine3.22-dev",
      })
  void the_user_of_an_unknown_base_is_not_asserted(String base) {
    String carets = "^".repeat(base.length());
    rule.leavesOpen(
        """
        FROM %1$s
             %2$s no USER is set, and the container may run as root: the user of base image "%1$s" is unknown
        """
            .formatted(base, carets),
        ("Dockerfile:1:6: the user of base image \"%s\" is unknown;"
                + " set USER, check the built image, or add the base to nonRootBases")
            .formatted(base));
  }

  @Test
  void a_base_of_unknown_name_is_not_evaluated() {
    rule.leavesOpen(
        "ARG BASE\nFROM $BASE\n",
        "Dockerfile:2:6: the build argument BASE has no value;"
            + " give it with <buildArgs><BASE>…</BASE></buildArgs>, or a default: ARG BASE=…");
  }
}
