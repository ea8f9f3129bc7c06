package io.github.imagehygiene.maven;

import io.github.imagehygiene.text.Nearest;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The parameters that any goal of this plugin has. Maven itself passes over unknown ones, silently
 * before 3.9, and a limit that is not read is a limit that never breaks the build.
 *
 * @param known sorted
 */
record ParameterNames(TreeSet<String> known) {

  static ParameterNames of(MojoExecution execution) {
    return new ParameterNames(
        execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
            .map(MojoDescriptor::getParameters)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .filter(Parameter::isEditable)
            .map(Parameter::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * @param configurations our own {@code <configuration>} elements, as XML
   * @throws UsageError naming the first unknown parameter
   */
  void check(UserProperties user, List<String> configurations) throws UsageError {
    for (String key : user.values().keySet()) {
      String head = key.replaceFirst("\\..*", "");
      if (!known.contains(head) && !key.equals("lint.skip") && !key.equals("check.skip")) {
        throw unknown("-D" + UserProperties.PREFIX + key, head);
      }
    }
    for (String xml : configurations) {
      for (String name : children(xml)) {
        if (!known.contains(name)) {
          throw unknown("pom.xml, <" + name + ">", name);
        }
      }
    }
  }

  private UsageError unknown(String where, String name) {
    String nearest =
        Nearest.to(name, known.stream()).map(n -> " Did you mean " + n + "?").orElse("");
    return new UsageError(
        where
            + ": no parameter of this plugin."
            + nearest
            + " There are: "
            + String.join(", ", known)
            + ".");
  }

  private static List<String> children(String xml) throws UsageError {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement();
      var names = new ArrayList<String>();
      for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          names.add(element.getTagName());
        }
      }
      return names;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new UsageError("the plugin's <configuration> cannot be read: " + e.getMessage(), e);
    }
  }
}
