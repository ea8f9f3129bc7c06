package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApkCacheLeftTest {

  private final Trial rule = Trial.of("apk-cache-left");

  @Test
  void each_command_keeps_its_own_cache() {
    rule.holds(
        """
        FROM a
        RUN apk add --no-cache b && apk --update add c
                                    ^^^^^^^^^^^^^^^^ "apk add" leaves its package index in the layer
        """);
  }

  @Test
  void an_index_is_fetched_for_a_file_too_and_into_another_folder() {
    rule.holds(
        """
        FROM a
        RUN apk add --allow-untrusted ./b.apk
            ^^^^^^^ "apk add" leaves its package index in the layer
        RUN apk add --repositories-file=/b b
            ^^^^^^^ "apk add" leaves its package index in the layer
        RUN rm -rf /var/cache/b && apk add --cache-dir=/c b
                                   ^^^^^^^ "apk add" leaves its package index in the layer
        """);
  }

  @Test
  void cleaning_in_a_later_run_is_the_finding_of_another_rule() {
    rule.holds("FROM a\nRUN apk add b\nRUN rm -rf /var/cache/apk/*\n");
  }

  @Test
  void cleaning_must_follow() {
    rule.under("rules:\n  cleanup-in-later-layer: off\n")
        .holds(
            """
            FROM a
            RUN rm -rf /var/cache/apk/* && apk add b
                                           ^^^^^^^ "apk add" leaves its package index in the layer
            """);
  }

  @Test
  void cleaning_in_a_later_layer_is_told_there() {
    rule.holds(
        """
        FROM a
        RUN apk add b
        RUN rm -rf /var/cache/apk/*
        """);
  }

  @Test
  void a_package_in_a_variable_is_no_option_if_it_is_known() {
    rule.holds(
        """
        FROM a
        ARG PACKAGES="b c"
        RUN apk add $PACKAGES
            ^^^^^^^ "apk add" leaves its package index in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apk add b --no-cache",
        "RUN apk --no-cache --virtual .c add b",
        "RUN apk add $UNKNOWN b",
        "ARG OPTIONS=\"--no-cache -q\"\nRUN apk $OPTIONS add b",
        "RUN apk add b && rm -rf /var/cache/apk",
        "RUN apk add b && apk cache clean",
        "RUN apk add -s b",
        "RUN apk add --no-network b",
        "RUN apk add --no-network --allow-untrusted ./b.apk",
        "RUN apk --no-network add /tmp/*.apk",
        "RUN apk add --repositories-file=/dev/null --allow-untrusted ./b.apk",
        "RUN apk add --repositories-file /dev/null ./b.apk",
        "RUN --mount=type=cache,target=/c apk add --cache-dir /c b",
        "RUN --mount=type=tmpfs,target=/c apk --cache-dir=/c add b",
        "RUN apk add --cache-dir=/c b && rm -rf /c",
        "ENV OPTIONS=--no-network\nRUN apk add $OPTIONS b",
        "RUN --mount=type=cache,target=/etc/apk/cache apk add b",
        "RUN apk del b",
        "RUN [\"apk\", \"add\", \"--no-cache\", \"b\"]",
      })
  void what_may_keep_nothing_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
