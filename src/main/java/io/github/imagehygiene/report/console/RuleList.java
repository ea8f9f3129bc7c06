package io.github.imagehygiene.report.console;

import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.RuleText;
import io.github.imagehygiene.report.shown.Style;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All rules, by concern, for a terminal.
 *
 * @param page finds a rule's page
 */
public record RuleList(Palette palette, Function<RuleEntry, RulePage> page) {

  /** The lines, without line breaks. */
  public List<String> lines(Catalogue catalogue) {
    int width =
        catalogue.entries().stream().mapToInt(e -> e.info().id().value().length()).max().orElse(0);
    String form = "  %-" + width + "s  %-11s  %-8s  %-8s  %s";
    var lines = new ArrayList<String>();
    lines.add(catalogue.entries().size() + " rules; levels by preset; - is off");
    byConcern(catalogue)
        .forEach(
            (concern, entries) -> {
              lines.add("");
              String head =
                  String.format(Locale.ROOT, form, "", "recommended", "strict", "cis", "");
              String name = palette.paint(Style.STRONG, concern);
              lines.add((name + head.substring(Math.min(concern.length(), width))).stripTrailing());
              entries.forEach(entry -> lines.add(line(form, entry)));
            });
    lines.add("");
    lines.add("One rule's page: -Dimage-hygiene.rule=<id>; another tool's id works too.");
    return lines;
  }

  private String line(String form, RuleEntry entry) {
    var info = entry.info();
    var levels = info.levels();
    return String.format(
        Locale.ROOT,
        form,
        info.id(),
        RuleText.cell(levels.in(Preset.RECOMMENDED)),
        RuleText.cell(levels.in(Preset.STRICT)),
        RuleText.cell(levels.in(Preset.CIS)),
        page.apply(entry).title());
  }

  private static Map<String, List<RuleEntry>> byConcern(Catalogue catalogue) {
    return catalogue.entries().stream()
        .collect(Collectors.groupingBy(RuleEntry::concern, TreeMap::new, Collectors.toList()));
  }
}
