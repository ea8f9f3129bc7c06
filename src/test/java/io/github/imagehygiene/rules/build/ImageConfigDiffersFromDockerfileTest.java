package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImageConfigDiffersFromDockerfileTest {

  private final Trial rule = Trial.of("image-config-differs-from-dockerfile");

  @Test
  void an_unknown_value_and_what_the_base_sets_are_passed_over() {
    rule.holds(
        """
        FROM a
        ARG WHO
        ENV PATH=/x:$PATH
        USER $WHO
        COPY b c
        """,
        """
        user 7
        env PATH=/x:/bin
        label a=b
        expose 1/tcp
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void the_working_directory_is_written_in_many_ways_on_Windows() {
    rule.holds(
        """
        # escape=`
        FROM a
        COPY b c
        WORKDIR \\app
        """,
        """
        platform windows/amd64
        workdir C:\\app
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        layer WORKDIR C:\\app
        """);
  }

  @Test
  void ports_are_written_in_many_ways() {
    rule.holds(
        """
        FROM a
        COPY b c
        EXPOSE 80 53/UDP 7000-7001 8080:9090
        """,
        """
        expose 80/tcp
        expose 53/udp
        expose 7000/tcp
        expose 7001/tcp
        expose 9090/tcp
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void a_range_of_ports_that_Buildah_left_as_written_is_the_same() {
    rule.holds(
        """
        FROM a
        COPY b c
        EXPOSE 7000-7001 7001-7003
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ the image does not expose 7003/tcp
        """,
        """
        expose 7000-7002/tcp
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void the_last_one_of_the_stages_counts() {
    rule.holds(
        """
        FROM a AS one
        USER root
        ENV A=1
        COPY b c
        FROM one
        USER 1
        ENV A=2
        WORKDIR /x
        WORKDIR y/
        """,
        """
        user 1
        env A=2
        workdir /x/y
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        layer WORKDIR /x
        layer WORKDIR /x/y
        """);
  }

  @Test
  void onbuild_sets_nothing_here() {
    rule.holds(
        """
        FROM a
        COPY b c
        ONBUILD USER 1
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void the_shell_form_is_wrapped_by_the_shell() {
    rule.holds(
        """
        FROM a
        COPY b c
        SHELL ["/bin/bash", "-ec"]
        ENTRYPOINT run
        CMD ["x", "y z"]
        ^^^^^^^^^^^^^^^^ the image's CMD is another than this
        HEALTHCHECK --interval=5s \\
          CMD check
        """,
        """
        shell /bin/bash -ec
        entrypoint /bin/bash -ec run
        cmd x y
        healthcheck CMD-SHELL check
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void a_health_check_that_was_dropped_is_missed() {
    rule.holds(
        """
        FROM a
        COPY b c
        HEALTHCHECK CMD check
        ^^^^^^^^^^^^^^^^^^^^^ the image has no health check; Podman leaves it out unless it builds with --format docker
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
    rule.holds(
        """
        FROM a
        COPY b c
        HEALTHCHECK NONE
        """,
        """
        healthcheck NONE
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void values_of_variables_are_not_shown() {
    rule.holds(
        """
        FROM a
        COPY b c
        ENV TOKEN=abc
        ^^^^^^^^^^^^^ ENV TOKEN has another value in the image
        LABEL "a b"=c
        ^^^^^^^^^^^^^ LABEL a b is not in the image
        VOLUME /data ["/v"]
        ^^^^^^^^^^^^^^^^^^^ the image has no volume [/v]
        """,
        """
        env TOKEN=def
        volume /data
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void what_may_differ_can_be_named() {
    rule.under("rules: {image-config-differs-from-dockerfile: {ignore: [USER, ENV A]}}")
        .holds(
            "FROM a\nCOPY b c\nENV A=1\nUSER 1\n",
            """
            layer /bin/sh -c #(nop) ADD file:7dd4 in /
            layer COPY b c # buildkit
            """);
  }

  @Test
  void an_image_of_another_Dockerfile_is_not_compared() {
    rule.isNotEvaluated(
        "the image was not built from the Dockerfile's target",
        "FROM a\nRUN x\nUSER 1\n",
        """
        layer RUN /bin/sh -c y # buildkit
        """);
  }
}
