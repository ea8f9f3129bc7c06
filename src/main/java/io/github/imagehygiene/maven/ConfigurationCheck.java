package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeMap;

/**
 * What is wrong with the plugin's configuration as Maven has it: Maven ignores what it does not
 * know, and a limit that is not read never breaks the build.
 */
record ConfigurationCheck(Module module, PomProperties pom, PropertyValues values) {

  void check(Problems problems) throws UsageError {
    names(problems);
    properties(problems);
  }

  /** What was set and is no parameter of any goal, wherever it was set. */
  private void names(Problems problems) throws UsageError {
    var ours = new TreeMap<>(pom.values());
    ours.keySet().removeIf(this::isOfThePomItself);
    ParameterNames.of(module.execution())
        .check(module.user(), new PomProperties(ours), module.own().configurations(), problems);
  }

  /** A POM may keep the plugin's version, or values that it uses elsewhere, under such a name. */
  private boolean isOfThePomItself(String key) {
    return key.matches("(.*[.-])?version") || isUsed("${" + UserProperties.PREFIX + key + "}");
  }

  private boolean isUsed(String property) {
    for (var each = module.project(); each != null; each = each.getParent()) {
      if (each.getFile() != null && each.getFile().isFile()) {
        try {
          if (Files.readString(each.getFile().toPath()).contains(property)) {
            return true;
          }
        } catch (IOException e) {
          // In another encoding than UTF-8: its uses are not known.
          continue;
        }
      }
    }
    return false;
  }

  /** Properties that the configuration of this execution uses though nothing defines them. */
  private void properties(Problems problems) throws UsageError {
    var xml = module.own().configuration();
    if (xml.isPresent()) {
      for (var child : ConfigXml.children(xml.get())) {
        if (module.user().get(child.getName()).isEmpty()) {
          values.fill(XmlTree.of(child), problems);
        }
      }
    }
  }
}
