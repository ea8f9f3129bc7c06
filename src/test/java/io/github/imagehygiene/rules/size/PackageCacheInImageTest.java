package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageCacheInImageTest {

  private static final String DOCKERFILE =
      """
      FROM scratch
      COPY . /
      """;

  private final Trial rule = Trial.of("package-cache-in-image");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/lib/apt/lists",
        "/var/cache/apt",
        "/var/cache/libdnf5",
        "/home/app/.npm/_cacache",
        "/opt/miniconda3/pkgs",
        "/go/pkg/mod",
        "/srv/.gradle/caches",
        "/usr/local/cargo/registry"
      })
  void folders_of_many_managers_are_known(String folder) {
    rule.holds(
        DOCKERFILE
            + "^^^^^^^^ 2.00 MB of what a package manager fetched are in the image: %s\n"
                .formatted(folder),
        "layer COPY . / # buildkit\nfile %s/deep/below/it 2MB\n".formatted(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/lib/dpkg/status",
        "/lib/apk/db/installed",
        "/var/lib/apt/lists2/a",
        "/app/pkgs/a",
        "/app/.yarn/cache/a.zip",
        "/var/lib/apt/lists"
      })
  void what_is_named_alike_is_no_cache(String path) {
    rule.holds(DOCKERFILE, "layer COPY . / # buildkit\nfile %s 2MB\n".formatted(path));
  }

  @Test
  void a_command_that_leaves_it_is_told_once_with_the_bytes() {
    rule.holds(
        """
        FROM scratch
        RUN apt-get update && apt-get install -y curl
        """,
        """
        layer RUN /bin/sh -c apt-get update && apt-get install -y curl # buildkit
        file /var/lib/apt/lists/a 20MB
        """);
    Trial.of("apt-lists-left")
        .holds(
            """
            FROM scratch
            RUN apt-get update && apt-get install -y curl
                ^^^^^^^^^^^^^^ "apt-get update" leaves its package lists in the layer
            """,
            """
            layer RUN /bin/sh -c apt-get update && apt-get install -y curl # buildkit
            file /var/lib/apt/lists/a 20MB
            """);
  }

  @Test
  void what_nothing_in_the_Dockerfile_shows_is_told_at_the_line_of_the_layer() {
    rule.holds(
        """
        FROM scratch
        RUN ./setup.sh
        ^^^^^^^^^^^^^^ 22.0 MB of what a package manager fetched are in the image: /var/lib/apt/lists, /var/cache/apt
        """,
        """
        layer RUN /bin/sh -c ./setup.sh # buildkit
        file /var/cache/apt/pkgcache.bin 2MB
        file /var/lib/apt/lists/a 20MB
        """);
  }

  @Test
  void what_a_later_layer_deletes_or_writes_anew_is_not_seen() {
    rule.holds(
        """
        FROM scratch
        COPY a /
        COPY b /
        """,
        """
        layer COPY a / # buildkit
        file /var/lib/apt/lists/a 2MB
        file /root/.cache/pip/a 2MB
        layer COPY b / # buildkit
        delete /var/lib/apt/lists
        file /root/.cache/pip/a 0
        """);
  }

  @Test
  void a_file_that_is_installed_as_a_hard_link_costs_nothing() {
    rule.holds(
        DOCKERFILE,
        """
        layer COPY . / # buildkit
        file /opt/conda/pkgs/a/lib/a.so 20MB
        link /opt/conda/lib/a.so /opt/conda/pkgs/a/lib/a.so
        """);
  }

  @Test
  void further_folders_may_be_named() {
    rule.under(
            "rules: {package-cache-in-image: {paths: [/data/cache, ~/.acme], maxCacheSize: 1kB}}\n")
        .holds(
            DOCKERFILE
                + "^^^^^^^^ 4.00 kB of what a package manager fetched are in the image: /data/cache, /home/a/.acme\n",
            """
            layer COPY . / # buildkit
            file /data/cache/a 2kB
            file /home/a/.acme/a 2kB
            """);
  }

  @Test
  void the_base_need_be_known_only_if_there_is_a_cache() {
    rule.holdsInImage("layer\nfile /var/lib/apt/lists/a 1MB\n");
    rule.isNotEvaluated(
        "which layers come from the base image is not known",
        "layer\nfile /var/lib/apt/lists/a 2MB\n");
  }
}
