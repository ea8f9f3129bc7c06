package io.github.imagehygiene.inspect;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.INFO;
import static io.github.imagehygiene.finding.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TwinsTest {

  private static final RuleId STRONG = new RuleId("strong");
  private static final RuleId WEAK = new RuleId("weak");
  private static final SourceText FILE = SourceText.of("Dockerfile", "FROM a\nRUN b\n");
  private static final Evidence HERE = new Evidence.InDockerfile(FILE, new Span(0, 6), "0");
  private static final Evidence THERE = new Evidence.InDockerfile(FILE, new Span(7, 12), "0");
  private static final Evidence IMAGE = new Evidence.InConfig("Config.User", "0");

  @Test
  void a_finding_yields_to_a_stronger_one_at_its_place_and_leaves_what_it_saw_in_the_image() {
    assertThat(merged(WARNING, WARNING, finding(STRONG, HERE), finding(WEAK, HERE, IMAGE)))
        .containsExactly(finding(STRONG, HERE, IMAGE).also(List.of(WEAK)));
  }

  @Test
  void one_that_names_its_layer_is_told_no_others() {
    Evidence own = layer(3);
    assertThat(merged(INFO, INFO, finding(STRONG, HERE, own), finding(WEAK, HERE, layer(1), IMAGE)))
        .containsExactly(finding(STRONG, HERE, own, IMAGE).also(List.of(WEAK)));
    assertThat(merged(INFO, INFO, finding(STRONG, HERE), finding(WEAK, HERE, layer(1), layer(2))))
        .containsExactly(finding(STRONG, HERE, layer(1), layer(2)).also(List.of(WEAK)));
  }

  @Test
  void a_finding_at_another_place_stays() {
    var both = List.of(finding(STRONG, HERE), finding(WEAK, THERE, IMAGE));
    assertThat(merged(WARNING, WARNING, both.get(0), both.get(1))).isEqualTo(both);
  }

  @Test
  void a_finding_yields_at_a_place_that_a_stronger_one_tells_of_beside_its_own() {
    var within = new Evidence.InDockerfile(FILE, new Span(11, 12), "0");
    assertThat(merged(INFO, INFO, finding(STRONG, HERE, THERE), finding(WEAK, within, IMAGE)))
        .containsExactly(finding(STRONG, HERE, THERE, IMAGE).also(List.of(WEAK)));
    assertThat(merged(INFO, INFO, finding(STRONG, HERE, within), finding(WEAK, THERE))).hasSize(2);
  }

  @Test
  void a_finding_yields_to_one_that_stands_where_it_tells_of_beside_its_own_place() {
    var within = new Evidence.InDockerfile(FILE, new Span(11, 12), "0");
    assertThat(merged(INFO, INFO, finding(STRONG, within, HERE), finding(WEAK, HERE, THERE)))
        .containsExactly(finding(STRONG, within, HERE).also(List.of(WEAK)));
    assertThat(merged(INFO, INFO, finding(STRONG, THERE, within), finding(WEAK, HERE, within)))
        .hasSize(2);
  }

  @Test
  void of_several_stronger_ones_that_tell_of_its_place_always_the_same_takes_it() {
    var names = List.of("d", "b", "e", "a", "c");
    var infos = new HashMap<RuleId, RuleInfo>();
    names.forEach(name -> infos.put(new RuleId(name), RuleInfo.rule(name)));
    infos.put(WEAK, RuleInfo.rule("weak").yieldsTo(names.toArray(String[]::new)));
    var found = new ArrayList<Finding>();
    names.forEach(name -> found.add(finding(new RuleId(name), HERE, THERE)));
    found.add(finding(WEAK, THERE, IMAGE));
    assertThat(twins(infos, id -> INFO).merge(found, Optional.of(FILE), id -> true))
        .filteredOn(f -> f.evidence().contains(IMAGE))
        .extracting(Finding::rule)
        .containsExactly(new RuleId("a"));
  }

  @Test
  void a_twin_that_is_worse_by_the_policy_stands_itself() {
    var infos =
        Map.of(STRONG, RuleInfo.rule("strong"), WEAK, RuleInfo.rule("weak").imageTwin("strong"));
    var found = List.of(finding(WEAK, HERE), finding(STRONG, THERE, IMAGE));
    assertThat(
            twins(infos, id -> id.equals(STRONG) ? ERROR : WARNING)
                .merge(found, Optional.of(FILE), id -> true))
        .containsExactly(finding(STRONG, THERE, IMAGE).also(List.of(WEAK)));
    assertThat(twins(infos, id -> WARNING).merge(found, Optional.of(FILE), id -> true))
        .containsExactly(finding(WEAK, HERE, IMAGE).also(List.of(STRONG)));
  }

  @Test
  void what_breaks_the_build_never_yields_to_what_does_not() {
    var both = List.of(finding(STRONG, HERE), finding(WEAK, HERE));
    assertThat(merged(INFO, ERROR, both.get(0), both.get(1))).isEqualTo(both);
    assertThat(merged(ERROR, INFO, both.get(0), both.get(1))).hasSize(1);
  }

  @Test
  void evidence_is_told_once() {
    assertThat(merged(INFO, INFO, finding(STRONG, HERE, IMAGE), finding(WEAK, HERE, IMAGE)))
        .containsExactly(finding(STRONG, HERE, IMAGE).also(List.of(WEAK)));
  }

  @Test
  void a_suppressed_finding_takes_none_of_another_policy_that_the_user_named() {
    var infos =
        Map.of(STRONG, RuleInfo.rule("strong"), WEAK, RuleInfo.rule("weak").yieldsTo("strong"));
    var both = List.of(finding(STRONG, HERE), finding(WEAK, HERE));
    for (boolean apart : List.of(true, false)) {
      var twins = new Twins(infos, id -> ERROR, (a, b) -> apart, f -> f.rule().equals(STRONG));
      assertThat(twins.merge(both, Optional.of(FILE), id -> true))
          .isEqualTo(apart ? both : List.of(both.get(0).also(List.of(WEAK))));
    }
  }

  private static Twins twins(Map<RuleId, RuleInfo> infos, Function<RuleId, Level> level) {
    return new Twins(infos, level, (a, b) -> true, finding -> false);
  }

  private static List<Finding> merged(Level strong, Level weak, Finding... found) {
    var infos =
        Map.of(STRONG, RuleInfo.rule("strong"), WEAK, RuleInfo.rule("weak").yieldsTo("strong"));
    return twins(infos, id -> id.equals(STRONG) ? strong : weak)
        .merge(List.of(found), Optional.of(FILE), id -> true);
  }

  private static Evidence layer(int index) {
    return new Evidence.InLayer(
        new LayerId(index, Digest.sha256("0".repeat(64))), OptionalLong.empty());
  }

  private static Finding finding(RuleId rule, Evidence... evidence) {
    return Finding.of(rule, "key", "message", evidence);
  }
}
