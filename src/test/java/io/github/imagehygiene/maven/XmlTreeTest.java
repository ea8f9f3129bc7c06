package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rule.ConfigTree;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.junit.jupiter.api.Test;

class XmlTreeTest {

  @Test
  void elementsAreTextsListsOrNamedValues() {
    var rules = element("rules");
    var rule = element("last-user-root");
    rule.addChild(text("level", "error"));
    rules.addChild(rule);
    rules.addChild(text("DL3008", " off "));
    assertThat(shown(XmlTree.of(rules))).isEqualTo("{last-user-root={level=error}, DL3008=off}");
  }

  @Test
  void childrenOfOneNameAreAList() {
    var bases = element("allowedBases");
    bases.addChild(text("base", "a"));
    bases.addChild(text("base", "b"));
    assertThat(shown(XmlTree.of(bases))).isEqualTo("[a, b]");
  }

  @Test
  void anOnlyChildWithTheNameInTheSingularIsAList() {
    var suppressions = element("suppressions");
    var one = element("suppression");
    one.addChild(text("rule", "x"));
    suppressions.addChild(one);
    assertThat(shown(XmlTree.of(suppressions))).isEqualTo("[{rule=x}]");
  }

  @Test
  void aValueKnowsWhereItStands() {
    var policies = element("policies");
    policies.addChild(text("maxLayers", "12"));
    var fields = (ConfigTree.Fields) XmlTree.of(policies);
    assertThat(fields.fields().get("maxLayers").origin())
        .hasToString("pom.xml, <policies><maxLayers>");
  }

  private static String shown(ConfigTree tree) {
    if (tree instanceof ConfigTree.Text text) {
      return text.value();
    } else if (tree instanceof ConfigTree.Items items) {
      return items.items().stream().map(XmlTreeTest::shown).toList().toString();
    }
    var shown = new java.util.LinkedHashMap<String, String>();
    ((ConfigTree.Fields) tree).fields().forEach((name, value) -> shown.put(name, shown(value)));
    return shown.toString();
  }

  private static DefaultPlexusConfiguration element(String name) {
    return new DefaultPlexusConfiguration(name);
  }

  private static DefaultPlexusConfiguration text(String name, String value) {
    return new DefaultPlexusConfiguration(name, value);
  }
}
