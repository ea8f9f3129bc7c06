package io.github.imagehygiene.maven;

import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Reads an element of the POM's configuration as neutral configuration. */
final class XmlTree {

  private XmlTree() {}

  /**
   * An element without children is a text; one whose children repeat a name, or whose only child
   * bears its name in the singular ({@code <suppressions><suppression>}), is a list; any other has
   * named values.
   */
  static ConfigTree of(PlexusConfiguration element) {
    return of(element, "pom.xml, ");
  }

  /**
   * @param above where it stands, for messages
   */
  static ConfigTree of(PlexusConfiguration element, String above) {
    String path = above + "<" + element.getName() + ">";
    var origin = new Origin(path);
    var children = Arrays.asList(element.getChildren());
    if (children.isEmpty()) {
      return new ConfigTree.Text(
          Optional.ofNullable(element.getValue()).orElse("").strip(), origin);
    }
    if (isList(element)) {
      return new ConfigTree.Items(children.stream().map(c -> of(c, path)).toList(), origin);
    }
    var fields = new LinkedHashMap<String, ConfigTree>();
    children.forEach(child -> fields.put(child.getName(), of(child, path)));
    return new ConfigTree.Fields(fields, origin);
  }

  private static boolean isList(PlexusConfiguration element) {
    var names = Arrays.stream(element.getChildren()).map(PlexusConfiguration::getName).toList();
    boolean repeats = names.stream().distinct().count() < names.size();
    return repeats || names.size() == 1 && isSingular(names.get(0), element.getName());
  }

  private static boolean isSingular(String child, String parent) {
    String many = parent.toLowerCase(Locale.ROOT);
    String one = child.toLowerCase(Locale.ROOT);
    return many.equals(one + "s")
        || many.endsWith("ies")
            && one.endsWith("y")
            && many.startsWith(one.substring(0, one.length() - 1))
        || one.equals("item")
        || one.equals("value");
  }
}
