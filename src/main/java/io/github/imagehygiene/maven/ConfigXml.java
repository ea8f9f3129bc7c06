package io.github.imagehygiene.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the text of a plugin's {@code <configuration>}, as the model has it. */
final class ConfigXml {

  /** Elements within each other; what a parameter needs is a handful. */
  private static final int MAX_DEPTH = 20;

  /** What XML 1.0 (2.2) has no form for, and what a variable in the POM may have brought along. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private ConfigXml() {}

  /** A DOM's own text, which is the same on every Maven; empty for null. */
  static Optional<String> of(Object configuration) {
    return Optional.ofNullable(configuration)
        .map(dom -> ILLEGAL.matcher(dom.toString()).replaceAll("\uFFFD"));
  }

  /**
   * The elements in it.
   *
   * @throws UsageError if it is no XML, or nested too deeply
   */
  static List<PlexusConfiguration> children(String xml) throws UsageError {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement();
      return List.of(configuration(root, 0).getChildren());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new UsageError("the plugin's <configuration> cannot be read: " + e.getMessage(), e);
    }
  }

  private static PlexusConfiguration configuration(Element element, int depth) throws UsageError {
    if (depth > MAX_DEPTH) {
      throw new UsageError(
          "the plugin's <configuration> is nested deeper than %d elements at <%s>; no parameter is nested so, so remove the levels"
              .formatted(MAX_DEPTH, element.getTagName()));
    }
    var children = new ArrayList<PlexusConfiguration>();
    var text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(configuration(child, depth + 1));
      } else if (node.getNodeType() != Node.COMMENT_NODE) {
        text.append(node.getTextContent());
      }
    }
    var read =
        new DefaultPlexusConfiguration(
            element.getTagName(), children.isEmpty() ? text.toString() : null);
    children.forEach(read::addChild);
    return read;
  }
}
