package io.github.imagehygiene.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;

/**
 * What is named for a module itself, rather than for all modules below a parent: on the command
 * line, or in the module's own POM as it was written. What a parent with modules says in its POM is
 * for those, unless it does not let them inherit it.
 */
record NamedHere(Module module) {

  /** Parameters without the images and Dockerfiles that are named for other modules. */
  Parameters only(Parameters parameters) throws UsageError {
    boolean images = isNamed("image") || isNamed("archive") || isNamed("images");
    return parameters.naming(
        isNamed("dockerfile") ? parameters.dockerfile() : List.of(),
        images ? parameters.images() : List.of());
  }

  private boolean isNamed(String parameter) throws UsageError {
    return module.user().get(parameter).isPresent()
        || !module.hasPom()
        || module.project().getOriginalModel() == null
        || isNamed(parameter, module.project().getOriginalModel());
  }

  private boolean isNamed(String parameter, Model own) throws UsageError {
    var active =
        module.project().getInjectedProfileIds().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    var profiles = own.getProfiles().stream().filter(p -> active.contains(p.getId())).toList();
    boolean isParent = module.isParent();
    boolean byProperty =
        Stream.concat(Stream.of(own.getProperties()), profiles.stream().map(Profile::getProperties))
            .anyMatch(properties -> properties.containsKey(UserProperties.PREFIX + parameter));
    if (byProperty && !isParent) {
      return true;
    }
    var configurations =
        Stream.concat(Stream.of(own).map(Model::getBuild), profiles.stream().map(Profile::getBuild))
            .flatMap(build -> plugins(Optional.ofNullable(build)))
            .filter(module.own()::is)
            .filter(plugin -> !isParent || "false".equals(plugin.getInherited()))
            .flatMap(OwnPlugin::configurations)
            .toList();
    for (String xml : configurations) {
      if (ConfigXml.children(xml).stream().anyMatch(c -> c.getName().equals(parameter))) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Plugin> plugins(Optional<? extends BuildBase> build) {
    var containers = new ArrayList<PluginContainer>();
    build.ifPresent(containers::add);
    build.map(BuildBase::getPluginManagement).ifPresent(containers::add);
    return containers.stream().flatMap(container -> container.getPlugins().stream());
  }
}
