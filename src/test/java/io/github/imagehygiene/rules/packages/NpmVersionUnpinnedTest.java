package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpmVersionUnpinnedTest {

  private final Trial rule = Trial.of("npm-version-unpinned");

  @Test
  void a_moving_tag_is_no_version() {
    rule.holds(
        """
        FROM a
        RUN npm i -g --registry https://c ab@latest
                                          ^^^^^^^^^ "ab@latest" is installed without a version, so each build may get another one
        RUN yarn global add @s/ab && pnpm add ab@1
                            ^^^^^ "@s/ab" is installed without a version, so each build may get another one
        RUN bun add -g ab && bun i
                       ^^ "ab" is installed without a version, so each build may get another one
        RUN corepack enable && corepack prepare pnpm@latest --activate && corepack use yarn@4.5.0
                                                ^^^^^^^^^^^ "pnpm@latest" is installed without a version, so each build may get another one
        RUN npm install user/repo
                        ^^^^^^^^^ "user/repo" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN npm install",
        "RUN npm ci",
        "RUN npm install b@1 @c/d@\">=1 <2\" ./e ../f ~/g h.tgz git+https://i/j#v1 $K",
        "RUN npm run install b",
        "RUN yarn install",
        "RUN npx b",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
