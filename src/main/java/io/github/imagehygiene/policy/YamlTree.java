package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a policy file, which is one document of YAML 1.2, into a tree. It goes by the parser's
 * events and makes nothing but our own values, so no text can make it load a class; size, depth and
 * the number of values (aliases followed) are bounded. {@code null} is an empty text.
 */
public final class YamlTree {

  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MAX_SHOWN = 100;
  private static final int DEEPEST = 20;
  private static final int MOST_VALUES = 20_000;
  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

  private final String name;
  private final Iterator<Event> events;
  private final Map<Anchor, Counted> anchors = new HashMap<>();
  private int values;

  private YamlTree(String name, Iterator<Event> events) {
    this.name = name;
    this.events = events;
  }

  /** A value, and how many values it holds with all aliases followed. */
  private record Counted(ConfigTree tree, int values) {}

  /**
   * @param file under the name that messages are to show
   * @return an empty text if the file holds nothing; origins are {@code name:line:column}, 1-based,
   *     of the key where a value has one
   * @throws ConfigUnreadable with one problem, if it is not YAML or beyond the bounds
   */
  public static ConfigTree read(SourceText file) throws ConfigUnreadable {
    var start = new Origin(file.name());
    if (file.length() > MOST_CHARACTERS) {
      throw wrong(start, "longer than " + MOST_CHARACTERS + " characters, which no policy needs");
    }
    var settings = LoadSettings.builder().setLabel(file.name()).build();
    try {
      var events = new Parse(settings).parseString(file.content()).iterator();
      return new YamlTree(file.name(), events).document();
    } catch (MarkedYamlEngineException e) {
      throw wrong(
          place(file.name(), e.getProblemMark()),
          "not YAML: " + e.getProblem() + shown(file, e.getProblemMark()));
    } catch (ReaderException e) {
      var place = file.position(Math.min(e.getPosition(), file.length()));
      throw wrong(
          new Origin("%s:%d:%d".formatted(file.name(), place.line(), place.column())),
          "not YAML: a control character, U+%04X".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw wrong(start, "not YAML: " + e.getMessage());
    }
  }

  /** The line where the parser stopped. */
  private static String shown(SourceText file, Optional<Mark> mark) {
    var line = mark.stream().flatMap(m -> file.content().lines().skip(m.getLine()).limit(1));
    return line.map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…")
        .map(text -> "; the line is: " + text)
        .findFirst()
        .orElse("");
  }

  private ConfigTree document() throws ConfigUnreadable {
    ConfigTree found = null;
    while (events.hasNext()) {
      var event = events.next();
      if (event instanceof NodeEvent node) {
        if (found != null) {
          throw wrong(place(event), "a second document begins; a policy file is one document");
        }
        found = value(node, place(event), 0);
      }
    }
    return found == null ? new ConfigTree.Text("", new Origin(name)) : found;
  }

  private ConfigTree value(NodeEvent event, Origin origin, int depth) throws ConfigUnreadable {
    int before = values++;
    if (values > MOST_VALUES || depth > DEEPEST) {
      throw wrong(
          place(event),
          "more than %d values, or nested deeper than %d".formatted(MOST_VALUES, DEEPEST));
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    ConfigTree tree;
    if (event instanceof ScalarEvent scalar) {
      boolean isNull = scalar.isPlain() && NULLS.contains(scalar.getValue());
      tree = new ConfigTree.Text(isNull ? "" : scalar.getValue(), origin);
    } else if (event.getEventId() == Event.ID.SequenceStart) {
      tree = new ConfigTree.Items(items(depth), origin);
    } else {
      tree = new ConfigTree.Fields(fields(depth), origin);
    }
    refuseTag(event);
    event.getAnchor().ifPresent(a -> anchors.put(a, new Counted(tree, values - before)));
    return tree;
  }

  private ConfigTree aliased(AliasEvent alias) throws ConfigUnreadable {
    var counted = anchors.get(alias.getAlias());
    if (counted == null) {
      throw wrong(place(alias), "*%s stands for nothing above".formatted(alias.getAlias()));
    }
    values += counted.values;
    if (values > MOST_VALUES) {
      throw wrong(place(alias), "more than %d values".formatted(MOST_VALUES));
    }
    return counted.tree;
  }

  private List<ConfigTree> items(int depth) throws ConfigUnreadable {
    var items = new ArrayList<ConfigTree>();
    while (events.next() instanceof NodeEvent item) {
      items.add(value(item, place(item), depth + 1));
    }
    return items;
  }

  private Map<String, ConfigTree> fields(int depth) throws ConfigUnreadable {
    var fields = new LinkedHashMap<String, ConfigTree>();
    while (events.next() instanceof NodeEvent key) {
      if (!(key instanceof ScalarEvent scalar)) {
        throw wrong(place(key), "a name was expected");
      }
      var value = value((NodeEvent) events.next(), place(key), depth + 1);
      if (fields.put(scalar.getValue(), value) != null) {
        throw wrong(place(key), scalar.getValue() + " stands twice");
      }
    }
    return fields;
  }

  private void refuseTag(NodeEvent event) throws ConfigUnreadable {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw wrong(place(event), "a policy file has no use for the tag " + tag.get());
    }
  }

  private Origin place(Event event) {
    return place(name, event.getStartMark());
  }

  private static Origin place(String name, Optional<Mark> mark) {
    return new Origin(
        mark.map(m -> "%s:%d:%d".formatted(name, m.getLine() + 1, m.getColumn() + 1)).orElse(name));
  }

  private static ConfigUnreadable wrong(Origin origin, String message) {
    return new ConfigUnreadable(List.of(new ConfigProblem(origin, message)));
  }
}
