package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableUndefinedTest {

  private final Trial rule = Trial.of("variable-undefined");

  @Test
  void every_place_where_docker_replaces_variables_is_looked_at() {
    rule.holds(
        """
        FROM scratch
        copy --chown=$A b \\
                     ^^ "A" is set by nothing above, so it is empty
          ${C}/
          ^^^^ "C" is set by nothing above, so it is empty
        EXPOSE $D/tcp
               ^^ "D" is set by nothing above, so it is empty
        ADD ["e", "$E"]
                   ^^ "E" is set by nothing above, so it is empty
        LABEL f="${F%x}"
                 ^^^^^^ "F" is set by nothing above, so it is empty
        ENV PATH=$PATHS:$PATH
                 ^^^^^^ "PATHS" is set by nothing above, so it is empty; did you mean PATH?
        RUN --mount=type=cache,target=$G true
                                      ^^ "G" is set by nothing above, so it is empty
        """);
  }

  @Test
  void a_name_that_is_set_below_or_by_itself_is_not_suggested_in_its_own_place() {
    rule.holds(
        """
        FROM scratch
        ENV A=$A
              ^^ "A" is set by nothing above, so it is empty
        LABEL b=$SHOPS
                ^^^^^^ "SHOPS" is set by nothing above, so it is empty; did you mean SHOP?
        ARG SHOPS SHOP
        """);
  }

  @Test
  void a_stage_sees_what_the_one_below_it_set_and_nothing_else() {
    rule.holds(
        """
        FROM alpine:3.20 AS base
        ENV A=1
        ARG B
        FROM base
        WORKDIR /$A/$B
        FROM alpine:3.20
        WORKDIR /$A
                 ^^ "A" is set by nothing above, so it is empty
        """);
  }

  @Test
  void quotes_mean_nothing_in_a_heredoc_that_is_copied() {
    rule.holds(
        """
        # escape=`
        FROM scratch
        COPY <<EOF <<"END" /etc/nginx/
        # what we don't know: '$host' \\$uri
                               ^^^^^ "host" is set by nothing above, so it is empty
        proxy_pass ${upstream};
                   ^^^^^^^^^^^ "upstream" is set by nothing above, so it is empty
        EOF
        $literal
        END
        RUN <<EOF
        echo $shell
        EOF
        """);
  }

  @Test
  void predefined_proxies_reach_RUN_only() {
    rule.holds(
        """
        FROM debian
        RUN curl -x $HTTP_PROXY example.com
        ENV PROXY=$http_proxy
                  ^^^^^^^^^^^ "http_proxy" is predefined for RUN only, so it is empty here
        LABEL proxy="${HTTPS_PROXY}" none=${NO_PROXY:-}
                     ^^^^^^^^^^^^^^ "HTTPS_PROXY" is predefined for RUN only, so it is empty here
        ARG HTTPS_PROXY
        LABEL proxy="${HTTPS_PROXY}"
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM scratch\nRUN echo $A\nCMD $A\nENTRYPOINT [\"$A\"]\nHEALTHCHECK CMD $A\n",
        "FROM scratch\nWORKDIR /${A:-b}${A-b}${A:+b}\n",
        "FROM scratch\nENV A=\\$B C='$D'\n",
        "FROM scratch\nARG A\nENV B=$A C=${project.version} D=@x.y@\n",
        "FROM scratch\nARG TARGETARCH\nUSER $TARGETARCH\n",
        "FROM eclipse-temurin:21\nENV A=$JAVA_HOME\n",
        "FROM registry.example.com/alpine\nENV A=$B\n",
        "FROM ${BASE}\nENV A=$B\n",
        "FROM scratch\nONBUILD COPY $A /\n",
      })
  void what_may_be_set_or_has_a_value_of_its_own_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
