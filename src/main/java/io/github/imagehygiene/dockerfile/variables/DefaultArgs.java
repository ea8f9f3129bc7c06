package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import java.util.Map;
import java.util.Optional;

/** What the ARGs above the first FROM are in a build that is given none. */
final class DefaultArgs {

  private DefaultArgs() {}

  /** The scope that FROM sees then; an ARG without default is not set. */
  static Scope scope(Dockerfile file, BuildInputs inputs) {
    var none = new BuildInputs(Map.of(), inputs.properties(), inputs.platform(), inputs.filtered());
    var expander = Expander.of(file, none);
    var scope = new Scope(Optional.empty(), none::undeclared);
    PredefinedArgs.platform(none).forEach((name, value) -> scope.set(name, -1, value));
    for (Instruction instruction : file.preamble()) {
      if (instruction instanceof Arg arg) {
        int offset = arg.span().start();
        for (KeyValue pair : arg.pairs()) {
          pair.value()
              .map(v -> expander.expand(v, n -> scope.get(n, offset + 1)))
              .ifPresent(v -> scope.set(pair.key().raw().toString(), offset, v.value()));
        }
      }
    }
    return scope;
  }
}
