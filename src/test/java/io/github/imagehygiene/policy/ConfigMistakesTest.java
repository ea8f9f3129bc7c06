package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigMistakesTest {

  private static String message(Layer... layers) {
    var thrown = catchThrowableOfType(ConfigUnreadable.class, () -> Sample.read(layers));
    assertThat(thrown).as("the configuration was taken for right").isNotNull();
    return thrown.getMessage();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // top level
        mistake("polices: {}", "p.yaml:1:1: unknown key polices; did you mean policies?"),
        mistake(
            "image: shop:1",
            "p.yaml:1:1: image is a parameter of the plugin, set in the POM's <configuration> or"
                + " with -D: <image>shop:1</image>"),
        mistake(
            "[preset]",
            "p.yaml:1:1: the policy is [\"preset\"]; expected named values, each name once"),
        // enums
        mistake(
            "preset: recomended",
            "p.yaml:1:1: preset is \"recomended\"; expected one of recommended, strict, cis, none,"
                + " all; did you mean recommended?"),
        mistake(
            "failOn: warn",
            "p.yaml:1:1: failOn is \"warn\";"
                + " expected one of error, warning, info, never; did you mean warning?"),
        mistake(
            "failOn:", "p.yaml:1:1: failOn is empty; expected one of error, warning, info, never"),
        mistake(
            "preset: [strict, cis]",
            "p.yaml:1:1: preset is [\"strict\", \"cis\"];"
                + " expected one of recommended, strict, cis, none, all"),
        // policies
        mistake(
            "policies: {maxImgSize: 250MB}",
            "p.yaml:1:12: unknown policy maxImgSize; did you mean maxImageSize?"),
        mistake(
            "policies: {max-image-size: 250MB}",
            "p.yaml:1:12: unknown policy max-image-size; did you mean maxImageSize?"),
        mistake(
            "policies: {maxImageSize: 250 Mo}",
            "p.yaml:1:12: maxImageSize is \"250 Mo\";"
                + " expected a size such as 250MB or 250MiB, or none"),
        mistake(
            "policies: {maxImageSize: -1}",
            "p.yaml:1:12: maxImageSize is \"-1\";"
                + " expected a size such as 250MB or 250MiB, or none"),
        mistake(
            "policies: {maxImageSize: {of: 1}}",
            "p.yaml:1:12: maxImageSize is {of: \"1\"};"
                + " expected a size such as 250MB or 250MiB, or none"),
        mistake(
            "policies: {basePinning: hash}",
            "p.yaml:1:12: basePinning is \"hash\"; expected one of tag, digest, none"),
        mistake(
            "policies: {user: nonroot}",
            "p.yaml:1:12: user is \"nonroot\"; expected one of non-root, numeric, any;"
                + " did you mean non-root?"),
        mistake(
            "policies: {maxGrowth: 5%}",
            "p.yaml:1:12: policy maxGrowth is not available in this version"),
        mistake(
            "policies: [maxImageSize]",
            "p.yaml:1:1: policies is [\"maxImageSize\"]; expected named values, each name once,"
                + " such as policies: {maxImageSize: 250MB}"),
        // rules
        mistake(
            "rules: {last-user-rot: off}",
            "p.yaml:1:9: unknown rule last-user-rot; did you mean last-user-root?"),
        mistake("rules: {DL30002: off}", "p.yaml:1:9: unknown rule DL30002; did you mean DL3002?"),
        mistake(
            "rules: {no-such-thing: off}",
            "p.yaml:1:9: unknown rule no-such-thing; mvn image-hygiene:explain lists them"),
        mistake(
            "rules: {last-user-root: fatal}",
            "p.yaml:1:9: last-user-root is \"fatal\"; expected one of error, warning, info, off"),
        mistake(
            "rules: {last-user-root: }",
            "p.yaml:1:9: last-user-root is empty; expected one of error, warning, info, off"),
        mistake(
            "rules: {last-user-root: {level: eror}}",
            "p.yaml:1:26: level of last-user-root is \"eror\";"
                + " expected one of error, warning, info, off; did you mean error?"),
        mistake(
            "rules: {consecutive-run: {maxCommand: 3}}",
            "p.yaml:1:27: unknown setting maxCommand of consecutive-run;"
                + " did you mean maxCommands?"),
        mistake(
            "rules: {consecutive-run: {limit: 3}}",
            "p.yaml:1:27: unknown setting limit of consecutive-run;"
                + " expected one of level, maxCommands, ignored"),
        mistake(
            "rules: {DL3059: {maxCommands: many}}",
            "p.yaml:1:18: maxCommands of DL3059 is \"many\"; expected a whole number from 1"),
        mistake(
            "rules: {last-user-root: {x: 1}}",
            "p.yaml:1:26: unknown setting x of last-user-root; expected one of level"),
        mistake(
            "rules: off",
            "p.yaml:1:1: rules is \"off\"; expected named values, each name once, such as"
                + " rules: {last-user-root: error}"),
        // suppressions
        mistake(
            "suppressions: [{rule: DL3002}]",
            "p.yaml:1:16: the suppression of DL3002 has no reason"),
        mistake(
            "suppressions: [{reason: r}]",
            "p.yaml:1:16: a suppression names no rule; expected rule, ours or a peer's"),
        mistake(
            "suppressions: [{rule: DL3002, reason: r, until: 2027-13-01}]",
            "p.yaml:1:42: until is \"2027-13-01\"; expected an ISO date such as 2027-03-01"),
        mistake(
            "suppressions: [{rule: DL302, reason: r}]",
            "p.yaml:1:17: unknown rule DL302; did you mean DL3002?"),
        mistake(
            "suppressions: [{rule: DL3002, reason: r, files: x}]",
            "p.yaml:1:42: unknown key files of a suppression; did you mean file?"),
        mistake(
            "suppressions: [{rule: DL3002, reason: r, path: [a, b]}]",
            "p.yaml:1:42: path is [\"a\", \"b\"]; expected a text"),
        mistake(
            "suppressions: {rule: DL3002, reason: r}",
            "p.yaml:1:1: suppressions is {rule: \"DL3002\", reason: \"r\"};"
                + " expected a list, each item with rule, file, path, image, reason, until"),
        mistake(
            "suppressions: [DL3002]",
            "p.yaml:1:16: a suppression is \"DL3002\";"
                + " expected named values, such as suppressions: [{rule: DL3002, reason: …}]"));
  }

  private static Arguments mistake(String yaml, String message) {
    return Arguments.of(yaml, message.replaceFirst("^p\\.yaml", "policy.yaml"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_gets_one_message(String yaml, String message) throws ConfigUnreadable {
    assertThat(message(Sample.file(yaml))).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policies.maxImgSize | 12 | -Dimage-hygiene.policies.maxImgSize: unknown policy maxImgSize;"
            + " did you mean maxImageSize?",
        "policies.maxImageSize | true | -Dimage-hygiene.policies.maxImageSize: maxImageSize is"
            + " \"true\"; expected a size such as 250MB or 250MiB, or none",
        "rules.consecutive-run | on | -Dimage-hygiene.rules.consecutive-run: level of"
            + " consecutive-run is \"on\"; expected one of error, warning, info, off",
        "rules.consecutive-run.maxCommands | x | -Dimage-hygiene.rules.consecutive-run.maxCommands:"
            + " maxCommands of consecutive-run is \"x\"; expected a whole number from 1",
        "rules | off | -Dimage-hygiene.rules: rules is \"off\"; expected named values, each name"
            + " once, such as -Dimage-hygiene.rules.last-user-root=error",
        "suppressions | DL3002 | -Dimage-hygiene.suppressions: suppressions stand in the POM or in"
            + " a policy file"
      })
  void a_mistake_on_the_command_line_shows_its_property(String key, String value, String message)
      throws ConfigUnreadable {
    assertThat(message(Sample.commandLine(key, value))).isEqualTo(message);
  }

  @Test
  void all_mistakes_of_all_layers_are_told_at_once() throws ConfigUnreadable {
    assertThat(
            message(
                Sample.file("failOn: sometimes", "rules: {DL9999999: off}"),
                Sample.pom("policies: {maxImgSize: 1}"),
                Sample.commandLine("preset", "lax")))
        .isEqualTo(
            """
            4 mistakes in the configuration:
              policy.yaml:1:1: failOn is "sometimes"; expected one of error, warning, info, never
              policy.yaml:2:9: unknown rule DL9999999; mvn image-hygiene:explain lists them
              pom.xml:1:12: unknown policy maxImgSize; did you mean maxImageSize?
              -Dimage-hygiene.preset: preset is "lax"; expected one of recommended, strict, cis, none, all\
            """);
  }

  @Test
  void a_message_is_one_line_of_bounded_length() throws ConfigUnreadable {
    String long_ = "x\\n".repeat(10_000);
    assertThat(message(Sample.file("preset: \"" + long_ + "\"")))
        .hasLineCount(1)
        .hasSizeLessThan(250);
    assertThat(message(Sample.file("? \"" + long_ + "\""))).hasLineCount(1).hasSizeLessThan(250);
    assertThat(message(Sample.file("preset: \"a\\e[2J\\u202Eb\"")))
        .doesNotContain("\u001b", "\u202E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "policies:",
        "rules:\nsuppressions:\n",
        "preset: STRICT\nfailOn: Never",
        "policies: {basePinning: DIGEST, user: Non-Root}",
        "policies: {maxImageSize: 1.5 GiB}",
        "policies: {maxImageSize: None}",
        "rules: {dl3002: OFF, LAST-USER-ROOT: Error}",
        "rules: {consecutive-run: {level: Info, maxCommands: 7, ignored: 'a, b'}}",
        "suppressions: [{rule: dl3002, reason: legacy, until: 2027-03-01, file: '**/Dockerfile'}]"
      })
  void what_is_right_is_taken(String yaml) {
    assertThatCode(() -> Sample.read(Sample.file(yaml))).doesNotThrowAnyException();
  }

  @Test
  void a_policy_that_is_not_available_is_not_proposed() throws ConfigUnreadable {
    assertThat(message(Sample.file("policies: {maxGrowths: 1}")))
        .contains("unknown policy maxGrowths; expected one of maxImageSize, ")
        .doesNotContain("maxGrowth,");
  }
}
