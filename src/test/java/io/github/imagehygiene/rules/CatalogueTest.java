package io.github.imagehygiene.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.Rule;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.Setting;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every rule, so that nobody has to remember it. */
class CatalogueTest {

  /**
   * As the tools print them: hadolint, Trivy, Dockle, Sonar, Checkov, BuildKit; dive and others by
   * name.
   */
  private static final Pattern PEER =
      Pattern.compile(
          "DL\\d{4}|SC\\*|DS-\\d{4}|CIS-DI-\\d{4}|DKL-(?:DI|LI)-\\d{4}|S\\d{4}|CKV2?_DOCKER_\\d+"
              + "|[A-Z][A-Za-z]+|[a-z]+:[A-Za-z-]+");

  @Test
  void ids_are_unique() {
    assertThat(entries()).extracting(e -> e.info().id()).doesNotHaveDuplicates();
  }

  @Test
  void the_lists_hold_exactly_the_rules_that_there_are() {
    var compiled =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Rules.class.getPackageName())
                .that(assignableTo(Rule.class))
                .that(DescribedPredicate.not(INTERFACES))
                .stream()
                .map(c -> c.getSimpleName())
                .collect(Collectors.toSet());
    assertThat(entries().stream().map(e -> e.home().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(compiled);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_rules_class_bears_its_id(RuleEntry rule) {
    String kebab =
        rule.home()
            .getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "-")
            .toLowerCase(Locale.ROOT);
    assertThat(kebab.replace("-", "")).isEqualTo(rule.info().id().value().replace("-", ""));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_rule_has_a_page_and_a_test_of_its_own(RuleEntry rule) {
    assertThat(RulePage.of(rule).title()).isNotBlank();
    String test = rule.home().getSimpleName() + "Test.class";
    assertThat(rule.home().getResource(test)).as(test).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void peers_are_written_as_their_tools_print_them(RuleEntry rule) {
    assertThat(rule.info().peers())
        .doesNotHaveDuplicates()
        .allSatisfy(peer -> assertThat(peer).matches(PEER));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void rules_that_a_rule_names_exist(RuleEntry rule) {
    rule.info()
        .imageTwin()
        .ifPresent(
            twin ->
                assertThat(Rules.catalogue().find(twin))
                    .as(twin.value())
                    .hasValueSatisfying(
                        t -> assertThat(ImageRule.class).isAssignableFrom(t.home())));
    assertThat(rule.info().yieldsTo())
        .allSatisfy(id -> assertThat(Rules.catalogue().find(id)).as(id.value()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_rule_declares_what_it_needs(RuleEntry rule) {
    if (ImageRule.class.isAssignableFrom(rule.home())) {
      assertThat(rule.info().needs()).isNotEmpty();
    } else {
      assertThat(rule.info().needs())
          .doesNotContain(Need.CONFIG, Need.SIZE, Need.LAYERS, Need.BASE);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void settings_are_explained_in_one_line(RuleEntry rule) {
    assertThat(rule.info().settings()).extracting(Setting::name).doesNotHaveDuplicates();
    assertThat(rule.info().settings())
        .allSatisfy(
            s -> {
              assertThat(s.name()).matches("[a-z][A-Za-z]*");
              assertThat(s.meaning()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            });
  }

  private static List<RuleEntry> entries() {
    return Rules.catalogue().entries();
  }
}
