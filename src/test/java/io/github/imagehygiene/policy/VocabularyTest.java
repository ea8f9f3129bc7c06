package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.text.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a right name in a wrong place is answered with its place, written as one writes there. */
class VocabularyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxImageSize: 250MB | maxImageSize is a policy: policies: {maxImageSize: 250MB}",
        "maximagesize: 250MB | maximagesize is a policy: policies: {maxImageSize: 250MB}",
        "DL3002: off | DL3002 is a rule: rules: {DL3002: off}",
        "last-user-root: {level: info} | last-user-root is a rule: rules: {last-user-root: {level:"
            + " info}}",
        "'policies: {last-user-root: true}' | last-user-root is a rule: rules: {last-user-root:"
            + " error}",
        "'policies: {preset: strict}' | preset is a key of its own: preset: strict",
        "'rules: {maxImageSize: 250MB}' | maxImageSize is a policy: policies: {maxImageSize:"
            + " 250MB}",
        "'rules: {failOn: warning}' | failOn is a key of its own: failOn: warning",
        "'policies: {maxCommands: 3}' | maxCommands is a setting of consecutive-run: rules:"
            + " {consecutive-run: {maxCommands: 3}}",
        "'suppressions: [{rule: DL3002, reason: r, maxImageSize: 1MB}]' | maxImageSize is a policy:"
            + " policies: {maxImageSize: 1MB}",
        "skip: true | skip is a parameter of the plugin, set in the POM's <configuration> or with"
            + " -D: <skip>true</skip>",
        "'formats: [json, sarif]' | formats is a parameter of the plugin, set in the POM's"
            + " <configuration> or with -D:"
            + " <formats><format>json</format><format>sarif</format></formats>",
        "format: sarif | format is a parameter of the plugin, set in the POM's <configuration> or"
            + " with -D: <formats>sarif</formats>",
        "target: build | target is a parameter of the plugin, set in the POM's <configuration> or"
            + " with -D: <target>build</target>"
      })
  void inAPolicyFile(String yaml, String message) throws ConfigUnreadable {
    assertThatThrownBy(() -> Sample.read(Sample.file(yaml)))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessageEndingWith(": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'policies: {last-user-root: info}' | last-user-root is a rule:"
            + " <rules><last-user-root>info</last-user-root></rules>",
        "'policies: {preset: strict}' | preset is a parameter: <preset>strict</preset>",
        "'rules: {maxImageSize: 250MB}' | maxImageSize is a policy:"
            + " <policies><maxImageSize>250MB</maxImageSize></policies>",
        "'rules: [last-user-root, DL3059=off]' | rules is [\"last-user-root\", \"DL3059=off\"];"
            + " expected named values, each name once, such as <rules><last-user-root>error"
            + "</last-user-root><DL3059>off</DL3059></rules>",
        "'rules: [{id: DL3059, level: off}]' | rules is [{id: \"DL3059\", level: \"off\"}];"
            + " expected named values, each name once, such as <rules><DL3059>off</DL3059></rules>",
        "'policies: [maxImageSize]' | policies is [\"maxImageSize\"]; expected named values, each"
            + " name once, such as <policies><maxImageSize>250MB</maxImageSize></policies>",
        "'suppressions: {last-user-root: because}' | a suppression is \"because\"; expected named"
            + " values, such as <suppressions><suppression><rule>last-user-root</rule><reason>…"
            + "</reason></suppression></suppressions>"
      })
  void inAPom(String yaml, String message) throws ConfigUnreadable {
    assertThatThrownBy(() -> Sample.read(Sample.pom(yaml)))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessageEndingWith(": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policies.last-user-root | off | last-user-root is a rule:"
            + " -Dimage-hygiene.rules.last-user-root=off",
        "rules.maxImageSize | 250MB | maxImageSize is a policy:"
            + " -Dimage-hygiene.policies.maxImageSize=250MB",
        "policies.preset | strict | preset is a parameter: -Dimage-hygiene.preset=strict"
      })
  void onTheCommandLine(String key, String value, String message) throws ConfigUnreadable {
    assertThatThrownBy(() -> Sample.read(Sample.commandLine(key, value)))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessage("-Dimage-hygiene." + key + ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'ignored: [DL3008, DL3009]' | rules: {DL3008: off, DL3009: off}",
        "'override: {error: [DL3001], style: [DL3015]}' | rules: {DL3001: error, DL3015: info}",
        "'trustedRegistries: [docker.io, \"*.acme.example\"]' | policies: {allowedBases:"
            + " [\"docker.io/**\", \"*.acme.example\"]}",
        "failure-threshold: style | failOn: info",
        "failure-threshold: none | failOn: never",
        "no-fail: true | failOn: never",
        "strict-labels: true | rules: {label-not-allowed: {level: error, allowedLabels: […]}}",
        "'label-schema: {author: text}' | policies: {requiredLabels: {author: text}}",
        "disable-ignore-pragma: true | rules: {inline-suppression-used: error}"
      })
  void ofHadolint(String yaml, String same) throws ConfigUnreadable {
    String key = yaml.replaceFirst(":.*", "");
    assertThatThrownBy(() -> Sample.read(Sample.file(yaml)))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessage("policy.yaml:1:1: %s is a key of hadolint; here it is %s", key, same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'policies: {maxImageSize: 250}' | maxImageSize is \"250\"; expected a size with its unit;"
            + " did you mean 250MB? (bytes: 250B)",
        "'policies: {maxImageSize: 250M}' | maxImageSize is \"250M\"; expected a size such as 250MB"
            + " or 250MiB, or none; did you mean 250MB?"
      })
  void aValueWithoutItsUnit(String yaml, String message) {
    assertThatThrownBy(() -> Sample.read(Sample.file(yaml))).hasMessageEndingWith(": " + message);
  }

  @ParameterizedTest
  @CsvSource({"250B", "10000", "0", "250000000"})
  void aNumberOfBytesThatWasMeant(String size) throws ConfigUnreadable {
    assertThat(Sample.read(Sample.file("policies: {maxImageSize: " + size + "}"))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"XML | <a><b>&lt;x>&amp;</b></a>", "YAML | a: {b: \"<x>&\"}"})
  void whatIsShownCanBePasted(Syntax syntax, String written) throws ConfigUnreadable {
    var value = YamlTree.read(SourceText.of("p", "<x>&"));
    assertThat(syntax.write(List.of("a", "b"), value)).isEqualTo(written);
  }
}
