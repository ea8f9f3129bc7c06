package io.github.imagehygiene.inspect;

import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.Rule;
import io.github.imagehygiene.rule.RuleInfo;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules that are on want of an image.
 *
 * @param size whether its unpacked size, which an engine may know without the layers
 * @param contents whether what is in the layers
 * @param base whether what the image was built on
 * @param probes that look into their files
 */
record Wanted(boolean size, boolean contents, boolean base, Set<FileProbe> probes) {

  static Wanted by(Map<RuleInfo, Rule> rules) {
    var probes =
        rules.values().stream()
            .filter(ImageRule.class::isInstance)
            .flatMap(rule -> ((ImageRule) rule).probes().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Wanted(
        isNeeded(Need.SIZE, rules),
        isNeeded(Need.LAYERS, rules) || !probes.isEmpty(),
        isNeeded(Need.BASE, rules),
        probes);
  }

  private static boolean isNeeded(Need need, Map<RuleInfo, Rule> rules) {
    return rules.keySet().stream().anyMatch(rule -> rule.needs().contains(need));
  }
}
