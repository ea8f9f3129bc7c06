package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptListsLeftTest {

  private final Trial rule = Trial.of("apt-lists-left");

  @Test
  void what_ships_is_the_target_and_what_it_builds_on() {
    rule.holds(
        """
        FROM a AS base
        RUN apt-get update
            ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        FROM base AS build
        RUN apt-get update
        FROM base
        COPY --from=build /x /x
        """);
  }

  @Test
  void a_trigger_runs_in_images_of_others() {
    rule.holds(
        """
        FROM a AS parent
        ONBUILD RUN apt-get update
                    ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        FROM b
        """);
  }

  @Test
  void the_last_refresh_of_a_run_counts() {
    rule.holds(
        """
        FROM a
        run apt-get update && rm -rf /var/lib/apt/lists/* \\
          # another source
          && add-apt-repository x && aptitude update
                                     ^^^^^^^^^^^^^^^ "aptitude update" leaves its package lists in the layer
        """);
  }

  @Test
  void exec_form_and_scripts_within_are_read() {
    rule.holds(
        """
        FROM a
        RUN ["apt-get", "update"]
              ^^^^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        RUN ["/bin/bash", "-c", "apt-get update && apt-get clean"]
                                 ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        RUN sudo -E sh -ec 'apt-get update'
                            ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        """);
  }

  @Test
  void other_folders_do_not_count() {
    rule.holds(
        """
        FROM a
        RUN --mount=type=cache,target=/var/cache/apt apt-get update && rm -rf /var/{cache,log}/* /tmp/*
                                                     ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        RUN apt-get update; rm -rf *; rm -rf ./*.deb; find /var/lib/apt/lists | xargs echo rm
            ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        RUN --mount=type=bind,target=/var/lib/apt/lists apt-get update && echo rm -rf /var/lib/apt/lists
                                                        ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get update; rm -r -f /var/lib/apt/lists",
        "RUN apt-get update; rm -rfv \"/var/lib/apt/lists\"/*_*",
        "RUN apt-get update; rm -rf /var/lib/{apt,dpkg}/lists",
        "RUN apt-get update; rm -rf /var/lib/apt/${LISTS}",
        "RUN apt-get update; cd /var/lib && rm -rf apt dpkg",
        "RUN apt-get update; rm -rf var/lib/apt/lists/*",
        "RUN apt-get update; rm -rf //var/lib/./apt/lists//*",
        "RUN apt-get update; find /var/lib/apt/lists -type f | grep -v lock | xargs rm -f",
        "RUN apt-get update; find /var/lib/apt/lists -type f -delete",
        "RUN apt-get update; find /var/lib/apt/lists -mindepth 1 -exec rm -rf {} +",
        "RUN apt update; apt-get -q dist-clean",
        "RUN apt-get update; sudo rm -rf /var/lib/apt/lists/*",
        "RUN --mount=target=/var/lib/apt,type=cache,sharing=locked apt-get update",
        "RUN --mount=type=tmpfs,dst=/var apt-get update",
        "RUN apt-get --print-uris update",
        "RUN echo apt-get update",
        "SHELL [\"powershell\"]\nRUN apt-get update",
      })
  void lists_that_may_be_gone_are_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }

  @Test
  void packages_stay_where_the_hook_that_deletes_them_is_removed() {
    rule.holds(
        """
        FROM debian:12 AS base
        RUN rm -f /etc/apt/apt.conf.d/docker-clean; echo 'APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep
        RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt \\
            apt-get update && apt-get install -y curl
        RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get -y install vim
                                                                           ^^^^^^^^^^^^^^^^^^ "apt-get install" leaves the package files that it fetched in the layer
        FROM base
        RUN apt-get update && apt-get install -y git && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
                                                        ^^^^^^^^^^^^^^^ "apt-get install" leaves the package files that it fetched in the layer
        """);
    rule.holds(
        """
        FROM ubuntu:24.04
        RUN echo > /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*
                                                                         ^^^^^^^^^^^^^^^ "apt-get upgrade" leaves the package files that it fetched in the layer
        """);
  }

  @Test
  void packages_that_are_deleted_or_never_kept_are_ignored() {
    rule.holds(
        """
        FROM debian:12 AS other
        RUN rm /etc/apt/apt.conf.d/docker-clean
        FROM debian:12
        RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
        RUN apt-get update && apt-get install -y vim && rm -rf /var/lib/apt/lists/* && rm /etc/apt/apt.conf.d/docker-clean
        RUN apt-get update && apt-get install -y git && apt-get clean && rm -rf /var/lib/apt/lists/*
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* /var/cache/apt/*
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb
        RUN --mount=type=tmpfs,target=/var/cache --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y gcc
        """);
  }
}
