package io.github.imagehygiene.rules.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipVersionUnpinnedTest {

  private final Trial rule = Trial.of("pip-version-unpinned");

  @Test
  void uv_and_Poetry_install_as_well() {
    rule.holds(
        """
        FROM a
        RUN uv pip install --system ab && uv tool install cd@latest && uv tool install ef@1.2
                                    ^^ "ab" is installed without a version, so each build may get another one
                                                          ^^^^^^^^^ "cd@latest" is installed without a version, so each build may get another one
        RUN uv add --dev ab cd==1.0 && uv sync && uv pip install -r requirements.txt
                         ^^ "ab" is installed without a version, so each build may get another one
        RUN poetry add -G dev ab cd@^1.0 && poetry install
                              ^^ "ab" is installed without a version, so each build may get another one
        """);
  }

  @Test
  void options_with_values_are_no_packages() {
    rule.holds(
        """
        FROM a
        RUN python -m pip install -i https://c --root /d --no-cache-dir ab[e]
                                                                        ^^^^^ "ab[e]" is installed without a version, so each build may get another one
        RUN pipx install black
                         ^^^^^ "black" is installed without a version, so each build may get another one
        RUN pip install git+https://example.com/ab
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ "git+https://example.com/ab" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN pip install b==1 \"c>=2\" \"d~=3; python_version>'3'\" . ./e .[f] g.whl"
            + " git+ssh://git@h/i@v1 $J",
        "RUN pip install -r b.txt c",
        "RUN pip install --constraint=b.txt c",
        "RUN pipenv install b",
        "RUN pip uninstall b",
        "RUN pipx install --python \"$(which python)\" \"b==1\"",
        "RUN python pip install b",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }

  @Test
  void a_repository_is_pinned_by_its_tag() {
    assertThat(
            rule.instead(
                """
                FROM a
                RUN pip install git+https://a/b.git git+https://a/b.git#egg=b c
                                ^^^^^^^^^^^^^^^^^^^ "git+https://a/b.git" is installed without a version, so each build may get another one
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "git+https://a/b.git#egg=b" is installed without a version, so each build may get another one
                                                                                ^ "c" is installed without a version, so each build may get another one
                """,
                ""))
        .containsExactly(
            "git+https://a/b.git@<tag>", "git+https://a/b.git@<tag>#egg=b", "c==<version>");
  }
}
