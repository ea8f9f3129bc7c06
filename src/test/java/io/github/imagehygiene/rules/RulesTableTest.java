package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} is the catalogue. It is checked in, so that a change of levels is seen in a
 * review; {@code mvn test -Dtest=RulesTableTest -Dupdate} writes it anew.
 */
class RulesTableTest {

  private static final Path TABLE = Path.of("docs", "rules.md");
  private static final List<Preset> PRESETS =
      List.of(Preset.RECOMMENDED, Preset.STRICT, Preset.CIS);

  @Test
  void the_table_of_rules_is_the_catalogue() throws IOException {
    String table = table(Rules.catalogue().entries());
    if (System.getProperty("update") != null) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE).replace("\r\n", "\n"))
        .as("to write it anew: mvn test -Dtest=RulesTableTest -Dupdate")
        .isEqualTo(table);
  }

  private static String table(List<RuleEntry> entries) {
    var text = new StringBuilder();
    text.append("# Rules\n\n");
    text.append("Made from the code by `mvn test -Dtest=RulesTableTest -Dupdate`; not edited.\n\n");
    text.append("Level by preset; `-` is off. The preset `all` takes the level of `strict`, and ");
    text.append("`info` where that is off.\n");
    entries.stream()
        .collect(Collectors.groupingBy(RulesTableTest::concern, TreeMap::new, Collectors.toList()))
        .forEach(
            (concern, rules) -> {
              text.append("\n## ").append(concern).append("\n\n");
              text.append("| rule | recommended | strict | cis | what | peers |\n");
              text.append("|---|---|---|---|---|---|\n");
              rules.forEach(rule -> text.append(row(rule)));
            });
    return text.toString();
  }

  private static String row(RuleEntry rule) {
    var info = rule.info();
    String page = "../src/main/java/" + rule.home().getName().replace('.', '/') + ".md";
    String levels =
        PRESETS.stream()
            .map(preset -> cell(info.levels().in(preset)))
            .collect(Collectors.joining(" | "));
    return "| [`%s`](%s) | %s | %s | %s |\n"
        .formatted(
            info.id(),
            page,
            levels,
            RulePage.of(rule).title().replace("|", "\\|"),
            String.join(", ", info.peers()));
  }

  private static String cell(Level level) {
    return level == Level.OFF ? "-" : level.word();
  }

  private static String concern(RuleEntry rule) {
    return rule.home().getPackageName().replaceFirst("^.*\\.", "");
  }
}
