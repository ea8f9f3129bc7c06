package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YarnCacheLeftTest {

  private final Trial rule = Trial.of("yarn-cache-left");

  @Test
  void a_bare_yarn_installs_too() {
    rule.holds(
        """
        FROM a
        RUN yarn --frozen-lockfile && yarn build
            ^^^^ "yarn" leaves its cache in the layer
        RUN yarn global add b
            ^^^^^^^^^^^^^^^ "yarn global add" leaves its cache in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN yarn install && yarn cache clean",
        "RUN yarn install && rm -rf /usr/local/share/.cache/yarn",
        "RUN --mount=type=cache,target=/root/.yarn yarn install",
        "ENV YARN_CACHE_FOLDER=/c\nRUN --mount=type=cache,target=/c yarn install",
        "RUN --mount=type=cache,target=/c yarn --cache-folder /c install",
        "RUN yarn build",
        "RUN yarn --version",
        "RUN npm install",
      })
  void what_is_cleaned_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
