package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One rule for a terminal: what it declares, then its page. */
public record RuleText(Palette palette) {

  private static final List<Preset> PRESETS =
      List.of(Preset.RECOMMENDED, Preset.STRICT, Preset.CIS);
  private static final int LABEL = 10;

  /** The lines, without line breaks. */
  public List<String> lines(RuleInfo rule, RulePage page) {
    var lines = new ArrayList<String>();
    lines.add(palette.paint(Style.STRONG, rule.id().value()) + ": " + page.title());
    lines.add("");
    lines.add(labelled("levels", levels(rule)));
    if (!rule.peers().isEmpty()) {
      lines.add(labelled("peers", String.join(", ", rule.peers())));
    }
    if (!rule.needs().isEmpty()) {
      lines.add(
          labelled(
              "needs",
              rule.needs().stream().map(RuleText::need).collect(Collectors.joining(", "))));
    }
    rule.imageTwin().ifPresent(twin -> lines.add(labelled("in image", twin.value())));
    rule.settings().forEach(setting -> lines.addAll(setting(setting)));
    lines.add(labelled("since", rule.since()));
    for (RulePage.Section section : page.sections()) {
      lines.add("");
      lines.add(palette.paint(Style.STRONG, section.heading().text()));
      section(section.markdown()).forEach(line -> lines.add(line.isBlank() ? "" : "  " + line));
    }
    lines.add("");
    lines.add(palette.paint(Style.STRONG, "To change it"));
    change(rule).forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** How a user turns a rule off. */
  public static List<String> change(RuleInfo rule) {
    var lines = new ArrayList<String>();
    lines.add("in the POM:        <rules><%1$s>off</%1$s></rules>".formatted(rule.id()));
    lines.add("for one run:       -Dimage-hygiene.rules.%s=off".formatted(rule.id()));
    if (!rule.needs().contains(Need.CONFIG)) {
      lines.add("above a line:      # image-hygiene ignore=%s the reason".formatted(rule.id()));
    }
    return lines;
  }

  private static String levels(RuleInfo rule) {
    return PRESETS.stream()
        .map(preset -> preset.word() + " " + rule.levels().in(preset).word())
        .collect(Collectors.joining(", "));
  }

  /** What a rule needs, as a user would say it. */
  private static String need(Need need) {
    return switch (need) {
      case CONFIG -> "the image's configuration";
      case SIZE -> "the image's size";
      case LAYERS -> "the image's layers";
      case BASE -> "the base image's layers told apart";
      case BASELINE -> "a baseline";
      case PROJECT -> "a Maven project";
      case SHELLCHECK -> "the program shellcheck on the PATH";
    };
  }

  private static <T> List<String> setting(Setting<T> setting) {
    String value = setting.type().show().apply(setting.byDefault());
    String presets =
        Arrays.stream(Preset.values())
            .filter(setting.byPreset()::containsKey)
            .map(p -> "; " + p.word() + ": " + setting.type().show().apply(setting.in(p)))
            .collect(Collectors.joining());
    return List.of(
        labelled("setting", setting.name() + ": " + setting.meaning()),
        labelled("", setting.type().expected() + " (default: " + value + presets + ")"));
  }

  /** Markdown as it stands, but blocks of code are set in instead of fenced. */
  private static List<String> section(String markdown) {
    var lines = new ArrayList<String>();
    String fence = "";
    for (String line : markdown.split("\n", -1)) {
      String ticks = line.substring(0, line.length() - line.replaceFirst("^`{3,}", "").length());
      boolean edge = !ticks.isEmpty() && (fence.isEmpty() || line.strip().equals(fence));
      if (edge) {
        fence = fence.isEmpty() ? ticks : "";
      } else {
        lines.add(fence.isEmpty() ? line : "    " + line);
      }
    }
    return lines;
  }

  private static String labelled(String label, String text) {
    return String.format(Locale.ROOT, "  %-" + LABEL + "s%s", label, text);
  }

  /** A level in a table: {@code off} is a dash. */
  public static String cell(Level level) {
    return level == Level.OFF ? "-" : level.word();
  }
}
