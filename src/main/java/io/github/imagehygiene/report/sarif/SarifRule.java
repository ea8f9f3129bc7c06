package io.github.imagehygiene.report.sarif;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.report.json.JsonObject;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.RuleText;
import io.github.imagehygiene.report.shown.SourceTree;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.RulePage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule in {@code report.sarif}: its page, so that a code host can show it beside a finding. */
final class SarifRule {

  /** GitHub refuses a rule with more. */
  private static final int MOST_TAGS = 20;

  /** GitHub refuses longer descriptions. */
  private static final int LONGEST = 1_024;

  private SarifRule() {}

  static JsonObject of(RuleEntry entry, Level level) {
    RuleInfo rule = entry.info();
    RulePage page = RulePage.of(entry);
    String help = String.join("\n", new RuleText(Palette.plain()).lines(rule, page));
    return new JsonObject()
        .put("id", rule.id().value())
        .put("name", entry.home().getSimpleName())
        .put("shortDescription", SarifReport.text(cut(page.title())))
        .put("fullDescription", SarifReport.text(cut(why(page))))
        .put("help", SarifReport.text(help).put("markdown", markdown(rule, page)))
        .put("helpUri", uri(entry))
        .put("defaultConfiguration", new JsonObject().put("level", SarifReport.word(level)))
        .put("properties", new JsonObject().put("tags", tags(entry)));
  }

  /** The first paragraph of the page, in one line. */
  private static String why(RulePage page) {
    return page.section(RulePage.Heading.WHY)
        .map(section -> section.markdown().split("\n\\s*\n", 2)[0].replace('\n', ' '))
        .orElse(page.title());
  }

  private static String markdown(RuleInfo rule, RulePage page) {
    Stream<String> sections =
        page.sections().stream().map(s -> "## " + s.heading().text() + "\n\n" + s.markdown());
    String change =
        RuleText.change(rule).stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    return Stream.concat(sections, Stream.of("## To change it\n\n" + change))
        .collect(Collectors.joining("\n\n"));
  }

  /** The page lies beside the class. */
  private static String uri(RuleEntry entry) {
    return SarifReport.HOME
        + "/blob/main/src/main/java/"
        + SourceTree.uri(entry.home().getName().replace('.', '/') + ".md");
  }

  private static List<String> tags(RuleEntry entry) {
    return Stream.concat(Stream.of(entry.concern()), entry.info().peers().stream())
        .distinct()
        .limit(MOST_TAGS)
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
