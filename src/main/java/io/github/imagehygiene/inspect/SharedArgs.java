package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Build arguments that several Dockerfiles are given, as a user's are, who names them once. */
final class SharedArgs {

  private final List<DockerfileInput> inputs;
  private final Map<String, Set<String>> declared;

  /**
   * @param loaded each file by its name
   */
  SharedArgs(List<DockerfileInput> inputs, Map<String, Dockerfile> loaded) {
    this.inputs = inputs.stream().filter(input -> !input.build().args().isEmpty()).toList();
    this.declared =
        loaded.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> declared(file.getValue())));
  }

  /** The names of the arguments that are given to another Dockerfile too, which declares them. */
  Set<String> elsewhere(DockerfileInput input) {
    return input.build().args().entrySet().stream()
        .filter(arg -> inputs.stream().anyMatch(other -> other != input && takes(other, arg)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean takes(DockerfileInput other, Map.Entry<String, String> arg) {
    return arg.getValue().equals(other.build().args().get(arg.getKey()))
        && declared.get(other.name()).contains(arg.getKey());
  }

  private static Set<String> declared(Dockerfile file) {
    return file.all()
        .filter(Arg.class::isInstance)
        .flatMap(arg -> ((Arg) arg).pairs().stream())
        .map(KeyValue::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
