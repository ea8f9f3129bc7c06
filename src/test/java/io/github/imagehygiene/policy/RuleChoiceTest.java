package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Finding.Foreign;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule whose findings another program makes, each with an id and a severity of its own. */
class RuleChoiceTest {

  private static final RuleId ID = new RuleId("shellcheck");
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              new RuleEntry(
                  RuleInfo.rule("shellcheck").peers("SC*"),
                  DockerfileRule.class,
                  settings -> (DockerfileRule) subject -> Stream.empty())));

  private static RuleChoice choice(String... yaml) throws ConfigUnreadable {
    return PolicyReader.read(List.of(Sample.pom(yaml)), CATALOGUE).choice(ID);
  }

  private static Finding finding(Level atMost) {
    return Finding.of(ID, "key", "message").by(new Foreign("SC2086", atMost));
  }

  @ParameterizedTest
  @CsvSource({"error,INFO,INFO", "info,ERROR,INFO", "warning,WARNING,WARNING", "off,ERROR,OFF"})
  void a_finding_is_no_worse_than_rule_and_program_say(String rule, Level program, Level level)
      throws ConfigUnreadable {
    assertThat(choice("rules:", "  shellcheck: " + rule).level(finding(program))).isEqualTo(level);
  }

  @Test
  void what_is_chosen_for_its_id_stands() throws ConfigUnreadable {
    var choice = choice("rules:", "  shellcheck: warning", "  sc2086: error", "  SC2046: off");
    assertThat(choice.level(finding(Level.INFO))).isEqualTo(Level.ERROR);
    assertThat(choice.level().value()).isEqualTo(Level.WARNING);
  }

  @Test
  void an_id_that_is_off_leaves_the_rule_as_it_was() throws ConfigUnreadable {
    assertThat(choice("rules:", "  SC2046: off").isOn()).isFalse();
    assertThat(choice("rules:", "  SC2046: warning").isOn()).isTrue();
  }

  @Test
  void a_higher_layer_that_turns_the_rule_off_means_all_of_it() throws ConfigUnreadable {
    var pom = Sample.pom("rules:", "  SC2086: error");
    var off = Sample.commandLine("rules.shellcheck", "off");
    assertThat(PolicyReader.read(List.of(pom, off), CATALOGUE).choice(ID).isOn()).isFalse();
    var warning = Sample.commandLine("rules.shellcheck", "warning");
    assertThat(PolicyReader.read(List.of(pom, warning), CATALOGUE).choice(ID))
        .matches(choice -> choice.level(finding(Level.ERROR)) == Level.ERROR);
  }

  @Test
  void an_id_that_is_asked_for_leaves_a_run_undecided_if_nobody_looked() throws ConfigUnreadable {
    var outcomes = List.of(RuleOutcome.notEvaluated(ID, "not there"));
    for (String asked : List.of("shellcheck: error", "SC2086: error")) {
      var policy = PolicyReader.read(List.of(Sample.pom("rules:", "  " + asked)), CATALOGUE);
      assertThat(Verdict.of(policy, List.of(), outcomes)).isInstanceOf(Verdict.Undecided.class);
    }
    var policy = PolicyReader.read(List.of(Sample.pom("rules:", "  SC2086: info")), CATALOGUE);
    assertThat(Verdict.of(policy, List.of(), outcomes)).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void an_id_has_a_level_and_no_settings() throws ConfigUnreadable {
    var onCommandLine = Sample.commandLine("rules.SC2086", "error");
    var choice = PolicyReader.read(List.of(onCommandLine), CATALOGUE).choice(ID);
    assertThat(choice.level(finding(Level.INFO))).isEqualTo(Level.ERROR);
    assertThatThrownBy(() -> choice("rules:", "  SC2086:", "    exclude: x"))
        .isInstanceOf(ConfigUnreadable.class)
        .hasMessageContaining("unknown setting exclude of SC2086");
    assertThatThrownBy(() -> choice("rules:", "  SCx: error"))
        .hasMessageContaining("unknown rule SCx");
  }
}
