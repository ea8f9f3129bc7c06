package io.github.imagehygiene.report.ci;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML element being made: its attributes, and either a text or elements within it. */
final class XmlElement {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private String text = "";

  XmlElement(String name) {
    this.name = name;
  }

  XmlElement with(String attribute, Object value) {
    attributes.put(attribute, value.toString());
    return this;
  }

  XmlElement text(String content) {
    text = content;
    return this;
  }

  XmlElement add(List<XmlElement> more) {
    children.addAll(more);
    return this;
  }

  /** As a document in UTF-8, indented, with LF line ends. */
  byte[] document() {
    var document = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      write(xml, "\n");
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes all that is written to it", e);
    }
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(XMLStreamWriter xml, String margin) throws XMLStreamException {
    if (children.isEmpty() && text.isEmpty()) {
      xml.writeEmptyElement(name);
      writeAttributes(xml);
      return;
    }
    xml.writeStartElement(name);
    writeAttributes(xml);
    xml.writeCharacters(legal(text));
    for (XmlElement child : children) {
      xml.writeCharacters(margin + "  ");
      child.write(xml, margin + "  ");
    }
    xml.writeCharacters(children.isEmpty() ? "" : margin);
    xml.writeEndElement();
  }

  private void writeAttributes(XMLStreamWriter xml) throws XMLStreamException {
    for (var attribute : attributes.entrySet()) {
      xml.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
    }
  }

  /**
   * Characters that XML 1.0 (2.2) has no form for, not even as references, are replaced, and those
   * that give a terminal orders.
   */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0x7F
        || c >= 0xA0 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
