package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.text.FactTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The package managers that are known; the table is {@code package-managers.txt}. */
final class PackageTools {

  private static final Set<String> KEYS =
      Set.of(
          "sources",
          "like",
          "programs",
          "install",
          "refresh",
          "upgrade",
          "distribution-upgrade",
          "remove",
          "asks",
          "consent",
          "no-action",
          "valued",
          "versions",
          "elsewhere",
          "ends",
          "single",
          "groups",
          "fills",
          "uncached",
          "empties",
          "cache",
          "moved",
          "scripts",
          "unscripted",
          "config",
          "kept");

  private static final List<PackageTool> ALL =
      parse(FactTable.lines(PackageTools.class, "package-managers.txt"));

  private PackageTools() {}

  static List<PackageTool> all() {
    return ALL;
  }

  /** The manager that a command name stands for. */
  static Optional<PackageTool> called(String program) {
    return ALL.stream().filter(manager -> manager.isCalled(program)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if a line is not of the form that the table's head describes
   */
  static List<PackageTool> parse(List<String> table) {
    Map<String, Map<String, List<String>>> entries = new LinkedHashMap<>();
    Map<String, List<String>> entry = null;
    for (String line : table) {
      if (line.startsWith("[") && line.endsWith("]")) {
        entry = new HashMap<>();
        entries.put(line.substring(1, line.length() - 1), entry);
        continue;
      }
      String[] parts = line.split(":\\s*", 2);
      if (entry == null || parts.length < 2 || !KEYS.contains(parts[0])) {
        throw new IllegalArgumentException("not a line of the table of package managers: " + line);
      }
      if (parts[0].equals("like")) {
        entry.putAll(entries.getOrDefault(parts[1], Map.of()));
      } else {
        entry.put(parts[0], words(parts[1]));
      }
    }
    return entries.entrySet().stream().map(e -> manager(e.getKey(), e.getValue())).toList();
  }

  private static PackageTool manager(String name, Map<String, List<String>> entry) {
    return new PackageTool(
        name,
        words(entry, "programs"),
        actions(entry),
        OptionSyntax.withValues(words(entry, "valued").toArray(String[]::new)),
        set(entry, "asks"),
        set(entry, "consent"),
        set(entry, "no-action"),
        words(entry, "versions").stream().findFirst().map(VersionSyntax::named),
        set(entry, "elsewhere"),
        set(entry, "ends"),
        set(entry, "single"),
        set(entry, "groups"),
        new PackageCache(
            set(entry, "fills"),
            set(entry, "uncached"),
            set(entry, "empties"),
            words(entry, "cache"),
            words(entry, "moved")),
        new PackageScripts(
            set(entry, "scripts"), words(entry, "unscripted"), words(entry, "config")),
        words(entry, "kept"));
  }

  private static Map<String, Action> actions(Map<String, List<String>> entry) {
    Map<String, Action> byVerb = new HashMap<>();
    Stream.of("fills", "empties", "scripts")
        .flatMap(key -> words(entry, key).stream())
        .forEach(verb -> byVerb.put(verb, Action.OTHER));
    keys().forEach((action, key) -> words(entry, key).forEach(verb -> byVerb.put(verb, action)));
    return byVerb;
  }

  private static Map<Action, String> keys() {
    Map<Action, String> keys = new EnumMap<>(Action.class);
    keys.put(Action.INSTALL, "install");
    keys.put(Action.REFRESH, "refresh");
    keys.put(Action.UPGRADE, "upgrade");
    keys.put(Action.DISTRIBUTION_UPGRADE, "distribution-upgrade");
    keys.put(Action.REMOVE, "remove");
    return keys;
  }

  private static Set<String> set(Map<String, List<String>> entry, String key) {
    return Set.copyOf(words(entry, key));
  }

  private static List<String> words(Map<String, List<String>> entry, String key) {
    return entry.getOrDefault(key, List.of());
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",\\s*")).map(w -> w.equals("\"\"") ? "" : w).toList();
  }
}
