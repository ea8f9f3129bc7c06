package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.Preset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a policy of layers of configuration. Values replace those of lower layers, named values are
 * merged name by name, suppressions add up.
 */
public final class PolicyReader {

  private static final Origin DEFAULT = new Origin("default");

  private PolicyReader() {}

  /**
   * @param layers what yields first comes first: policy files, properties of the POM, the plugin's
   *     configuration in it, command line
   * @throws ConfigUnreadable with every mistake in all of them
   */
  public static Policy read(List<Layer> layers, Catalogue catalogue) throws ConfigUnreadable {
    return read(layers, catalogue, new Problems());
  }

  /**
   * @param problems what else is wrong with the configuration, to be told with what is wrong here
   */
  public static Policy read(List<Layer> layers, Catalogue catalogue, Problems problems)
      throws ConfigUnreadable {
    var given = layers.stream().map(l -> LayerReader.read(l, catalogue, problems)).toList();
    var preset = last(given, Given::preset, Preset.RECOMMENDED);
    var rules = new RuleChooser(preset.value(), given, catalogue, problems);
    var choices =
        catalogue.entries().stream()
            .map(rules::choose)
            .collect(Collectors.toMap(c -> c.rule().id(), c -> c));
    problems.throwIfAny();
    return new Policy(
        preset,
        last(given, Given::failOn, FailOn.ERROR),
        choices,
        given.stream().flatMap(g -> g.suppressions().stream()).toList());
  }

  private static <T> Chosen<T> last(
      List<Given> given, Function<Given, Optional<Chosen<T>>> part, T otherwise) {
    return given.stream()
        .map(part)
        .flatMap(Optional::stream)
        .reduce((lower, higher) -> higher)
        .orElse(new Chosen<>(otherwise, DEFAULT));
  }
}
