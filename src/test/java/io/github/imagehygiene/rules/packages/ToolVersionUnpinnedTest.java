package io.github.imagehygiene.rules.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolVersionUnpinnedTest {

  private final Trial rule = Trial.of("tool-version-unpinned");

  @ParameterizedTest
  @CsvSource({
    "cargo install --locked --root /x ripgrep, ripgrep",
    "dotnet tool install -g --add-source https://x dotnet-ef, dotnet-ef",
    "composer global require --no-interaction phpunit/phpunit, phpunit/phpunit",
    "composer require -d /app acme/a, acme/a",
    "conda install -y -c conda-forge numpy, numpy",
    "mamba create -n app conda-forge::scipy, conda-forge::scipy",
    "micromamba install -y -n base git, git",
  })
  void a_name_alone_is_open(String command, String name) {
    int at = 4 + command.lastIndexOf(name);
    assertThat(at).isGreaterThan(4);
    rule.holds(
        "FROM a\nRUN %s\n%s%s \"%s\" is installed without a version, so each build may get another one\n"
            .formatted(command, " ".repeat(at), "^".repeat(name.length()), name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cargo install ripgrep@14.1.1",
        "cargo install --version 14.1.1 ripgrep",
        "cargo install --vers=14.1.1 ripgrep",
        "cargo install --path . --locked",
        "cargo install --git https://example.com/x --rev 1234 x",
        "cargo build --release",
        "dotnet tool install --global dotnet-ef --version 8.0.4",
        "dotnet tool restore",
        "dotnet build app",
        "composer global require phpunit/phpunit:^11 acme/b=1.2 'acme/c 1.0'",
        "composer require ext-json:*",
        "composer require --ignore-platform-req ext-gd acme/b:1.2",
        "composer install --no-dev",
        "conda install -y python=3.12 'numpy>=1.26,<2' ./x.conda",
        "conda env create -f environment.yml",
        "conda install --file requirements.txt numpy",
        "micromamba install -y -n base -f env.yml",
        "conda install $PACKAGES",
      })
  void what_has_a_version_or_is_no_package_is_silent(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
