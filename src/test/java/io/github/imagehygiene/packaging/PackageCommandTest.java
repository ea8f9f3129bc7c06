package io.github.imagehygiene.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageCommandTest {

  @ParameterizedTest
  @CsvSource({
    "apt-get -o X=y -qq update, apt, REFRESH, apt-get update",
    "/usr/bin/apt-get -t sid install -y curl, apt, INSTALL, apt-get install",
    "sudo -E apt upgrade, apt, UPGRADE, apt upgrade",
    "apt-get $OPTIONS install curl, apt, INSTALL, apt-get install",
    "apt list, apt, OTHER, apt list",
    "yum -y module install nodejs:20, yum, INSTALL, yum module install",
    "yum update, yum, UPGRADE, yum update",
    "microdnf install -y curl, microdnf, INSTALL, microdnf install",
    "zypper -n in vim, zypper, INSTALL, zypper in",
    "pip3.12 install x, pip, INSTALL, pip3.12 install",
    "python3 -u -m pip install x, pip, INSTALL, pip install",
    "yarn global add x, yarn, INSTALL, yarn global add",
    "yarn --frozen-lockfile, yarn, OTHER, yarn",
    "sh -c 'apk add curl', apk, INSTALL, apk add",
    "do-release-upgrade -f DistUpgradeViewNonInteractive, ubuntu-release-upgrader,"
        + " DISTRIBUTION_UPGRADE, do-release-upgrade",
  })
  void a_command_is_known_by_name_and_subcommand(
      String script, String manager, Action action, String title) {
    PackageCommand command = only(script);
    assertThat(command.tool().name()).isEqualTo(manager);
    assertThat(command.action()).isEqualTo(action);
    assertThat(command.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pipenv install x",
        "echo apt-get install",
        "python3 pip install x",
        "$APT install x"
      })
  void other_commands_are_none(String script) {
    assertThat(commands(script)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "apt-get install -t sid -y a b=1 ./c.deb d/sid e.deb $F g=$G f-, a",
    "apk add --virtual .build a b~1 'c>=2' d@edge e.apk !f -X http://x g, a d@edge g",
    "yum install -y a b-1.2 c-d c++-e-1 openssl-1:1.1 x.rpm http://h/y @group, a c-d",
    "dnf module install nodejs:20 tomcat, tomcat",
    "dnf group install tools, ",
    "yum groupinstall -y tools, ",
    "dnf install a 'dnf-command(copr)' 'perl(Carp)', a",
    "zypper in -y a b=1 c\\>=2 d.rpm, a",
    "zypper in -t pattern base, ",
    "zypper in pattern:base a, a",
    "dnf --repofrompath 'r;http://r' install a 'b >= 2' 'c=1', a",
    "pip install --root /o a b==1 'c>=2' . ./d d.whl git+https://h/e git+https://h/f@v1 g[x]"
        + " '.[x]', a git+https://h/e g[x]",
    "pip install -r requirements.txt gunicorn, ",
    "pip install -c constraints.txt a, ",
    "pip --default-timeout 100 install --log-file l a, a",
    "npm i -g a b@1 c@latest @s/d @s/e@\">=1\" ./f g.tgz user/repo user/repo#v1 git+ssh://git@h/i,"
        + " a c@latest @s/d user/repo git+ssh://git@h/i",
    "npm install, ",
    "npm install --cache-min 99999 --also dev a, a",
    "pnpm i -g a b@1, a",
    "pnpm install, ",
    "gem install a b:1 c.gem -- --with-x d, a",
    "gem install a -v 1, ",
    "go install h.io/a h.io/b@v1 h.io/c@latest ./d -ldflags -s, h.io/a h.io/c@latest",
    "go run h.io/a@v1 h.io/b, ",
    "go run main.go x, ",
    "go install app/cmd/serve cmd/go std a h.io/a, a h.io/a",
    "npm uninstall a, ",
  })
  void what_is_asked_for_without_a_version(String script, String expected) {
    String open =
        commands(script).stream()
            .filter(command -> command.does(Action.INSTALL))
            .flatMap(command -> command.unpinned().stream())
            .map(ShellWord::text)
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    assertThat(open).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "apt-get install -y b 'a', b 'a'",
    "apt-get install b -t sid c -qy a, a",
    "apt-get install -y b -t a, ",
    "apt-get install -y b $A, ",
    "apt-get install $B -y a, ",
    "apt-get install -y b{1..3}, ",
    "pip install -r b a, ",
    "npm install, ",
  })
  void what_is_listed_behind_the_last_option(String script, String expected) {
    String listed =
        only(script).listed().stream()
            .map(ShellWord::text)
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    assertThat(listed).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "npm ci, true",
    "npm ci --ignore-scripts, false",
    "npm run build, false",
    "npm install --dry-run, false",
    "yarn, true",
    "yarn --mode=skip-build, false",
    "yarn --mode=other, true",
    "pip install a, true",
    "pip install --only-binary :all: a, false",
    "pip install --only-binary b a, true",
    "pip install ./a, false",
    "uv pip install a, true",
    "uv sync, false",
    "apt-get install a, false",
  })
  void code_of_packages_is_run_unless_an_option_forbids_it(String script, boolean runs) {
    assertThat(only(script).runsScripts(name -> Optional.empty())).isEqualTo(runs);
  }

  @Test
  void code_of_packages_is_not_run_if_a_variable_forbids_it() {
    Optional<String> set = Optional.of("true");
    assertThat(
            only("npm ci")
                .runsScripts(name -> set.filter(v -> name.equals("npm_config_ignore_scripts"))))
        .isFalse();
  }

  @Test
  void a_dry_run_does_nothing() {
    assertThat(only("apt-get install -s a").does(Action.INSTALL)).isFalse();
    assertThat(only("pip install --dry-run a").does(Action.INSTALL)).isFalse();
    assertThat(only("yarn --version").fillsCache()).isFalse();
    assertThat(only("do-release-upgrade -c").does(Action.DISTRIBUTION_UPGRADE)).isFalse();
  }

  @Test
  void a_place_goes_from_the_name_to_the_subcommand() {
    assertThat(only("sudo apt-get -q install a").span().length())
        .isEqualTo("apt-get -q install".length());
  }

  @Test
  void caches_are_filled_and_emptied() {
    assertThat(only("apk add a").fillsCache()).isTrue();
    assertThat(only("apk add --no-cache a").fillsCache()).isFalse();
    assertThat(only("yum clean -y all").emptiesCache()).isTrue();
    assertThat(only("yum clean metadata").emptiesCache()).isFalse();
    assertThat(only("yarn").fillsCache()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "apt, /var/lib/apt/lists, true, true",
    "apt, /var/lib/apt, true, true",
    "apt, /var/lib/apt/lists/partial, false, false",
    "apt, /var/cache/apt, false, false",
    "apt, /var/lib/ap, false, false",
    "pip, /root/.cache, true, true",
    "pip, /home/me/.cache/pip/, true, true",
    "pip, ~, true, true",
    "pip, /root/.cache/uv, false, false",
    "pip, /var/cache, false, false",
    "yarn, /usr/local/share/.cache/yarn/v6, true, true",
    "yarn, /home/me/.cache/yarn/v6, true, true",
  })
  void a_folder_or_one_around_it_is_deleted_or_mounted(
      String manager, String path, boolean deleted, boolean mounted) {
    PackageCache cache = PackageTools.called(manager).orElseThrow().cache();
    assertThat(cache.isEmptiedWith(path)).isEqualTo(deleted);
    assertThat(cache.isMounted(List.of(path))).isEqualTo(mounted);
  }

  @Test
  void every_line_of_the_table_is_understood() {
    assertThat(PackageTools.all()).extracting(PackageTool::name).doesNotHaveDuplicates();
    assertThat(PackageTools.all())
        .allSatisfy(manager -> assertThat(manager.programs()).isNotEqualTo(manager.kept()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackageTools.parse(List.of("[a]", "program: b")))
        .withMessageContaining("program: b");
  }

  private static PackageCommand only(String script) {
    assertThat(commands(script)).hasSize(1);
    return commands(script).get(0);
  }

  private static List<PackageCommand> commands(String script) {
    return ShellScript.parse(SplicedText.of(script), Shell.SH).commands().stream()
        .flatMap(command -> PackageCommand.of(command).stream())
        .toList();
  }
}
