package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.Problems;
import io.github.imagehygiene.policy.Syntax;
import io.github.imagehygiene.policy.Vocabulary;
import io.github.imagehygiene.policy.YamlTree;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rules.Rules;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The policy of a module: that of policy files, and over it what POM and command line say. */
record PolicySource(Module module, Parameters parameters) {

  /**
   * @param problems what else is wrong with the configuration
   * @throws ConfigUnreadable with everything that is wrong
   * @throws UsageError if a policy file cannot be read
   */
  Policy read(Problems problems) throws ConfigUnreadable, UsageError {
    var files =
        new PolicyFiles(
            module.base(), module.top(), OwnFiles.of(module), getClass().getClassLoader());
    var layers = new ArrayList<Layer>();
    for (var file : files.read(parameters.policyFile())) {
      var tree = YamlTree.read(SourceText.of(file.name(), file.yaml()));
      layers.add(new Layer(Layer.Source.POLICY_FILE, tree));
    }
    layers.addAll(parameters.layers());
    return PolicyReader.read(layers, Rules.catalogue(), problems);
  }

  /**
   * Policies that POM or command line name and that {@code lint} cannot keep; none where {@code
   * check} runs too. A policy file may serve both goals.
   */
  List<String> ofImageAlone() {
    var words = new Vocabulary(Rules.catalogue(), Syntax.XML);
    return module.own().isBound("check")
        ? List.of()
        : parameters.layers().stream()
            .flatMap(layer -> names(layer.tree(), "policies"))
            .filter(words::isOfImageAlone)
            .distinct()
            .sorted()
            .toList();
  }

  private static Stream<String> names(ConfigTree tree, String key) {
    return tree instanceof ConfigTree.Fields all
            && all.fields().get(key) instanceof ConfigTree.Fields named
        ? named.fields().keySet().stream()
        : Stream.empty();
  }
}
