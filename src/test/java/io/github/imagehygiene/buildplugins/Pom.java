package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.PluginUse.Execution;
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
   * @param goals run by an execution each, of the same name and without a phase
   * @param configuration what stands within {@code <configuration>}
   */
  BuildFacts facts(String groupId, String artifactId, Set<String> goals, String configuration) {
    String xml = "<configuration>" + configuration + "</configuration>";
    var executions =
        goals.stream().map(g -> new Execution(g, Optional.empty(), List.of(g), Optional.of(xml)));
    return facts(new PluginUse(groupId, artifactId, Optional.of(xml), executions.toList()));
  }

  BuildFacts facts(PluginUse... uses) {
    var project =
        new ProjectFacts(
            "com.acme.shop", "shop.web", version, packaging, "target", properties, dependencies);
    return BuildFacts.of(
        project,
        List.of(uses),
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
