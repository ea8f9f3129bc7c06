package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a tree of the properties that reach into the policy: {@code
 * image-hygiene.policies.maxLayers=12}, {@code image-hygiene.rules.DL3008=off}, {@code
 * image-hygiene.rules.consecutive-run.maxCommands=3}.
 */
public final class PropertyTree {

  /** How messages show a property of the command line, before its key. */
  public static final String COMMAND_LINE = "-Dimage-hygiene.";

  /** How messages show a property of a POM, a profile or the settings, before its key. */
  public static final String POM = "POM property image-hygiene.";

  /** How many names make up a path; further dots belong to the last (names of labels have them). */
  private static final Map<String, Integer> NAMES =
      Map.of("preset", 1, "failOn", 1, "suppressions", 1, "policies", 3, "rules", 4);

  private PropertyTree() {}

  private record Leaf(List<String> path, ConfigTree.Text value) {

    boolean says(String other) {
      return value.value().strip().equalsIgnoreCase(other.strip());
    }
  }

  /**
   * @param properties values by key without {@code image-hygiene.}; those that are no part of the
   *     policy are skipped
   * @param prefix how messages show such a property, before its key
   * @throws ConfigUnreadable if two say what cannot both be
   */
  public static ConfigTree tree(Map<String, String> properties, String prefix)
      throws ConfigUnreadable {
    var problems = new Problems();
    var leaves =
        new TreeMap<>(properties)
            .entrySet().stream().flatMap(e -> leaf(e.getKey(), e.getValue(), prefix)).toList();
    var tree = branch(leaves, 0, prefix, problems);
    problems.throwIfAny();
    return tree;
  }

  private static Stream<Leaf> leaf(String key, String value, String prefix) {
    String head = key.split("\\.", 2)[0];
    var path = List.of(key.split("\\.", NAMES.getOrDefault(head, 1)));
    var text = new ConfigTree.Text(value, new Origin(prefix + key));
    if (!NAMES.containsKey(path.get(0))) {
      return Stream.empty();
    }
    boolean isLevel = head.equals("rules") && path.size() == 2;
    return Stream.of(new Leaf(isLevel ? List.of(head, path.get(1), "level") : path, text));
  }

  private static ConfigTree branch(List<Leaf> leaves, int depth, String name, Problems problems) {
    var grouped =
        leaves.stream()
            .collect(
                Collectors.groupingBy(
                    leaf -> leaf.path.get(depth), LinkedHashMap::new, Collectors.toList()));
    var fields = new LinkedHashMap<String, ConfigTree>();
    grouped.forEach(
        (key, below) -> {
          var ends = below.stream().filter(leaf -> leaf.path.size() == depth + 1).findFirst();
          ends.ifPresent(whole -> contradictions(whole, below, problems));
          fields.put(
              key,
              ends.isPresent()
                  ? ends.get().value
                  : branch(below, depth + 1, name + key + ".", problems));
        });
    return new ConfigTree.Fields(
        fields, leaves.size() == 1 ? leaves.get(0).value.origin() : new Origin(name + "*"));
  }

  /**
   * Beside one that says all of a value none can say a part of it, and none another: a level may be
   * written in two ways.
   */
  private static void contradictions(Leaf whole, List<Leaf> all, Problems problems) {
    all.stream()
        .filter(leaf -> !leaf.path.equals(whole.path) || !leaf.says(whole.value.value()))
        .forEach(
            leaf ->
                problems.add(
                    whole.value.origin(),
                    "cannot stand beside %s; leave one of them out"
                        .formatted(leaf.value.origin())));
  }
}
