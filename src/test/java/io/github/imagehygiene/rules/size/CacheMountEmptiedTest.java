package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheMountEmptiedTest {

  private final Trial rule = Trial.of("cache-mount-emptied");

  @ParameterizedTest
  @CsvSource({
    "/var/lib/apt, rm -rf /var/lib/apt/lists/*, rm",
    "/var/lib/apt/lists, rm -rf /var/lib/apt/lists/*, rm",
    "/var/lib/apt/lists/, rm -rf /var/lib/apt/lists, rm",
    "/var/cache/apt, apt-get clean, apt-get clean",
    "/var/cache/apt/archives, apt clean, apt clean",
    "/var/cache/apt, rm -rf /var/cache/apt/archives/*.deb, rm",
    "/var/cache/apt, find /var/cache/apt -type f -delete, find",
    "/root/.cache/pip, rm -rf ~/.cache, rm",
    "/root/.cache/pip, pip cache purge, pip cache purge",
    "/root/.npm, npm cache clean --force, npm cache clean",
    "/var/cache/dnf, dnf clean all, dnf clean all",
    "/work/cache, cd /work && rm -r cache/*, rm",
  })
  void a_command_may_empty_it(String target, String command, String text) {
    int start = command.lastIndexOf("&& ") < 0 ? 0 : command.lastIndexOf("&& ") + 3;
    int length = text.contains(" ") ? text.length() : command.length() - start;
    rule.holds(
        "FROM a\nRUN --mount=type=cache,target=%s make; \\\n%s\n%s%s %s\n"
            .formatted(
                target,
                command,
                " ".repeat(start),
                "^".repeat(length),
                "\"%s\" empties the cache mount at %s, so the next build finds nothing in it"
                    .formatted(text, target.replaceFirst("/$", ""))));
  }

  @Test
  void an_option_or_a_variable_may_keep_it_out_of_use() {
    rule.holds(
        """
        FROM a
        ENV PIP_NO_CACHE_DIR=1
        RUN --mount=type=cache,target=/var/cache/apk apk add --no-cache git
                                                     ^^^^^^^ "--no-cache" bypasses the cache mount at /var/cache/apk, so it stays empty
        RUN --mount=target=/root/.cache,type=cache pip3 install flask
                                                   ^^^^^^^^^^^^ "PIP_NO_CACHE_DIR" bypasses the cache mount at /root/.cache, so it stays empty
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get update && rm -rf /var/lib/apt/lists/*",
        "RUN --mount=type=cache,target=/var/cache/apt rm -rf /var/lib/apt/lists/*",
        "RUN --mount=type=tmpfs,target=/var/lib/apt rm -rf /var/lib/apt/lists/*",
        "RUN --mount=type=cache,target=/root/.m2 rm -rf /root/.m2/repository/com/acme",
        "RUN --mount=type=cache,target=/var/lib/apt apt-get clean",
        "RUN --mount=type=cache,target=/root/.npm pip install --no-cache-dir flask",
        "RUN --mount=type=cache,target=/var/cache/apt apt-get autoclean; make || rm -rf"
            + " /var/cache/apt",
        "RUN --mount=type=cache,target=/var/cache/apt rm -rf /var/cache/$X",
        "RUN --mount=type=cache,target=/var/cache/apt rm -f /etc/apt/apt.conf.d/docker-clean",
        "RUN --mount=type=cache,target=$X rm -rf /var/cache/apt",
      })
  void other_files_and_other_mounts_are_fine(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
