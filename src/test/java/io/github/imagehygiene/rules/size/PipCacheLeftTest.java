package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipCacheLeftTest {

  private final Trial rule = Trial.of("pip-cache-left");

  @Test
  void pip_may_be_a_module() {
    rule.holds(
        """
        FROM a
        RUN python3.12 -m pip install b
                          ^^^^^^^^^^^ "pip install" leaves its downloads in the layer
        RUN pip3 install --no-cache b
            ^^^^^^^^^^^^ "pip3 install" leaves its downloads in the layer
        """);
  }

  @Test
  void a_variable_must_say_yes() {
    rule.holds(
        """
        FROM a
        ENV PIP_NO_CACHE_DIR=off
        RUN pip install b
            ^^^^^^^^^^^ "pip install" leaves its downloads in the layer
        """);
  }

  @Test
  void a_variable_before_one_command_is_not_for_the_next() {
    rule.holds(
        """
        FROM a
        RUN PIP_NO_CACHE_DIR=1 pip install b && pip3 install c
                                                ^^^^^^^^^^^^ "pip3 install" leaves its downloads in the layer
        """);
  }

  @Test
  void a_cache_that_is_put_elsewhere_is_looked_for_there() {
    rule.holds(
        """
        FROM a
        ENV PIP_CACHE_DIR=/c
        RUN --mount=type=cache,target=/root/.cache pip install b
                                                   ^^^^^^^^^^^ "pip install" leaves its downloads in the layer
        RUN pip install --cache-dir=/d b && rm -rf /c
            ^^^^^^^^^^^ "pip install" leaves its downloads in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN pip install b --no-cache-dir",
        "ARG PIP_NO_CACHE_DIR=yes\nRUN pip install b",
        "ENV PIP_NO_CACHE_DIR 1\nRUN pip install b",
        "RUN export A=b PIP_NO_CACHE_DIR=True; pip install b",
        "RUN env PIP_NO_CACHE_DIR=1 pip install b",
        "RUN pip install b && pip cache purge",
        "RUN pip install b && rm -rf ~/.cache",
        "RUN pip install b && find / -name .cache -exec rm -rf {} +",
        "RUN pip install b && rm -rf \"$HOME/.cache/pip\"",
        "RUN --mount=type=cache,target=/home/me/.cache pip install b",
        "WORKDIR /root\nRUN --mount=type=cache,target=.cache/pip pip install b",
        "WORKDIR /root\nRUN pip install b && rm -rf .cache",
        "RUN pipx install b",
        "RUN pip download b",
        "RUN pip install $OPTIONS b",
        "RUN --mount=type=cache,target=/c pip install --cache-dir=/c/pip b",
        "ENV PIP_CACHE_DIR=/c\nRUN --mount=type=cache,target=/c pip install b",
        "ENV XDG_CACHE_HOME=/c\nRUN --mount=type=cache,target=/c/pip pip install b",
        "RUN --mount=type=cache,target=/c PIP_CACHE_DIR=/c pip install b",
        "RUN export PIP_CACHE_DIR=/c; pip install b && rm -rf /c",
        "RUN pip install --cache-dir \"$UNKNOWN\" b",
        "RUN pip install --dry-run b",
      })
  void what_keeps_nothing_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
