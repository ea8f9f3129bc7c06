package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallScriptsAllowedTest {

  private final Trial rule = Trial.of("install-scripts-allowed");

  @Test
  void every_manager_and_every_form_counts() {
    rule.holds(
        """
        FROM a AS build
        run cd /a && \\
            npm --no-fund \\
            ^^^^^^^^^^^^^^^ "npm ci" lets packages run code of their own while they are installed
              ci
        ONBUILD RUN ["npm", "install", "-g", "b@1"]
                      ^^^^^^^^^^^^^^ "npm install" lets packages run code of their own while they are installed
        RUN sh -c 'yarn --frozen-lockfile'
                   ^^^^ "yarn" lets packages run code of their own while they are installed
        RUN <<EOF
        python3 -m pip install --only-binary=b "c==$VERSION"
                   ^^^^^^^^^^^ "pip install" lets packages run code of their own while they are installed
        EOF
        FROM a
        RUN uv --quiet pip install --system d
            ^^^^^^^^^^^^^^^^^^^^^^ "uv pip install" lets packages run code of their own while they are installed
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN npm ci --ignore-scripts",
        "RUN npm $OPTIONS ci",
        "RUN npm ci $OPTIONS",
        "RUN npm_config_ignore_scripts=true npm ci",
        "RUN export NPM_CONFIG_IGNORE_SCRIPTS=true && npm ci",
        "ENV NPM_CONFIG_IGNORE_SCRIPTS=true\nRUN npm ci",
        "RUN npm config set ignore-scripts true && npm ci",
        "RUN echo ignore-scripts=true >> .npmrc\nRUN npm ci",
        "COPY package.json .npmrc ./\nRUN npm ci",
        "COPY npmrc /root/.npmrc\nRUN npm ci",
        "RUN npm run build && npm rebuild b",
        "RUN npm install --dry-run",
        "RUN echo npm ci",
        "RUN pnpm install",
        "RUN yarn build",
        "RUN yarn $COMMAND",
        "RUN yarn --version",
        "RUN yarn install --mode=skip-build",
        "RUN yarn install --mode skip-build",
        "ENV YARN_ENABLE_SCRIPTS=false\nRUN yarn install --immutable",
        "RUN pip install --only-binary :all: b",
        "RUN pip install --only-binary \"$KIND\" b",
        "ENV PIP_ONLY_BINARY=:all:\nRUN pip install b",
        "RUN pip install .",
        "RUN pip install -e .[test]",
        "RUN pip install /wheels/*",
        "RUN pip install dist/b-1-py3-none-any.whl",
        "RUN pip install --no-index --find-links=/wheels b",
        "RUN pip install \"$WHEEL\"",
        "RUN pip wheel -w /wheels -r requirements.txt",
        "RUN uv pip install --no-build b",
        "RUN uv sync --frozen",
      })
  void what_is_switched_off_ones_own_or_not_known_is_let_pass(String lines) {
    rule.holds("FROM a\n" + lines + "\n");
  }

  @Test
  void what_another_stage_is_told_does_not_count() {
    rule.holds(
        """
        FROM a AS build
        RUN npm config set ignore-scripts true
        FROM a
        RUN npm ci
            ^^^^^^ "npm ci" lets packages run code of their own while they are installed
        RUN echo ignore-scripts=true >> .npmrc
        """);
  }

  @Test
  void the_managers_can_be_set() {
    rule.under("rules:\n  install-scripts-allowed:\n    tools: pnpm\n")
        .holds(
            """
            FROM a
            RUN npm ci
            RUN pnpm i
                ^^^^^^ "pnpm i" lets packages run code of their own while they are installed
            RUN pnpm i --ignore-scripts
            """);
    rule.under("rules:\n  install-scripts-allowed:\n    tools: []\n").holds("FROM a\nRUN npm ci\n");
  }
}
