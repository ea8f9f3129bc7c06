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
        FROM a AS base
        FROM base AS more
        FROM more
             ^^^^ no USER is set on top of "a", so the container runs as root
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
          java:${TAG}
          ^^^^^^^^^^^ no USER is set on top of "java:21", so the container runs as root
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
        "FROM cgr.dev/chainguard/jre:latest\n",
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
        "ENTRYPOINT [\"jshell\"]",
        "CMD [\"php\", \"-a\"]",
      })
  void what_starts_a_shell_for_somebody_to_type_in_is_no_service(String start) {
    rule.holds("FROM a\n" + start + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        FROM a
             ^ no USER is set on top of "a", so the container runs as root
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
    rule.holds("FROM a\n" + lines + "\n");
    rule.holds("FROM a AS base\n" + lines + "\nFROM base\n");
    rule.holds(
        """
        FROM a AS other
        %s
        FROM b
             ^ no USER is set on top of "b", so the container runs as root
        """
            .formatted(lines));
  }

  @Test
  void a_trigger_sets_no_user_here() {
    rule.holds(
        """
        FROM a
             ^ no USER is set on top of "a", so the container runs as root
        ONBUILD USER 1
        RUN <<EOF
        USER 1
        EOF
        """);
  }

  @Test
  void further_bases_can_be_named() {
    rule.under("rules:\n  user-missing:\n    nonRootBases: registry.acme.com/**\n")
        .holds("FROM registry.acme.com/java/run:1\n");
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.holds("FROM a\n", "user 1000\n");
  }
}
