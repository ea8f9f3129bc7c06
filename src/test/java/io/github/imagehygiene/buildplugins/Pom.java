package io.github.imagehygiene.buildplugins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project whose parts a test may change before it reads a plugin of it. */
final class Pom {

  final Map<String, String> properties = new HashMap<>();
  final Map<String, String> files = new HashMap<>();
  String version = "1.4.0";
  String packaging = "jar";
  Set<String> dependencies = Set.of();

  /**
   * @param configuration what stands within {@code <configuration>}
   */
  BuildFacts facts(String groupId, String artifactId, Set<String> goals, String configuration) {
    String xml = "<configuration>" + configuration + "</configuration>";
    return facts(new PluginUse(groupId, artifactId, goals, List.of(xml)));
  }

  BuildFacts facts(PluginUse use) {
    var project =
        new ProjectFacts(
            "com.acme.shop", "shop.web", version, packaging, "target", properties, dependencies);
    return BuildFacts.of(
        project,
        List.of(use),
        new ProjectFiles() {
          @Override
          public boolean exists(String path) {
            return files.containsKey(path);
          }

          @Override
          public Optional<String> text(String path) {
            return Optional.ofNullable(files.get(path));
          }
        });
  }
}
