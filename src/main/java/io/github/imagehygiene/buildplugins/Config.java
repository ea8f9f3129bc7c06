package io.github.imagehygiene.buildplugins;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of a plugin's configuration.
 *
 * @param project whose properties its texts may name
 */
record Config(Element element, ProjectFacts project) {

  /**
   * Reads XML. Document types, and with them entities of any kind, are refused.
   *
   * @throws IllegalArgumentException if it is not well formed
   */
  static Config parse(String xml, ProjectFacts project) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // the default one prints to standard error
      var source = new InputSource(new StringReader(xml));
      return new Config(builder.parse(source).getDocumentElement(), project);
    } catch (SAXException e) {
      throw new IllegalArgumentException("a plugin's configuration is not XML: " + xml, e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform reads XML from a string", e);
    }
  }

  String name() {
    return element.getTagName();
  }

  List<Config> children() {
    var nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(node -> new Config((Element) node, project))
        .toList();
  }

  /** The first element at a path of names. */
  Optional<Config> at(String... path) {
    var found = Optional.of(this);
    for (String name : path) {
      found =
          found.flatMap(c -> c.children().stream().filter(d -> d.name().equals(name)).findFirst());
    }
    return found;
  }

  /** The text at a path of names, if it is not blank. */
  Optional<String> written(String... path) {
    return at(path).map(c -> c.element.getTextContent().strip()).filter(t -> !t.isEmpty());
  }

  /** The text at a path of names, if it is not blank and something sets each property in it. */
  Optional<String> text(String... path) {
    return written(path)
        .map(project::resolved)
        .filter(text -> text.unset().isEmpty())
        .map(Resolved::value);
  }

  /** The image name at a path of names, if something is written there. */
  Optional<ImageName> name(String parameter, String... path) {
    return written(path).map(text -> project.name(text, parameter));
  }

  boolean isTrue(String... path) {
    return text(path).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** The children at a path as names and values. */
  Map<String, String> map(String... path) {
    var map = new LinkedHashMap<String, String>();
    at(path)
        .ifPresent(
            parent ->
                parent
                    .children()
                    .forEach(c -> c.text().ifPresent(value -> map.put(c.name(), value))));
    return map;
  }
}
