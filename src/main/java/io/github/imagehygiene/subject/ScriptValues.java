package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.scripts.Scripts;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.shell.ScriptVariables;
import java.util.HashMap;
import java.util.Map;

/**
 * What the variables are in each script of a Dockerfile, found once: going through a script for
 * each of its commands would take long.
 *
 * @param byOffset by where the instruction begins
 */
record ScriptValues(Map<Integer, ScriptVariables> byOffset) {

  static ScriptValues of(Dockerfile file, Scripts scripts, Scopes scopes) {
    var found = new HashMap<Integer, ScriptVariables>();
    file.instructionsAndTriggers(Instruction.class)
        .map(Placed::instruction)
        .filter(ScriptValues::mayRun)
        .forEach(i -> found.put(i.span().start(), variables(i, scripts, scopes)));
    return new ScriptValues(found);
  }

  private static ScriptVariables variables(Instruction at, Scripts scripts, Scopes scopes) {
    return scripts.script(at).variables(name -> scopes.variable(name, at).flatMap(Value::known));
  }

  private static boolean mayRun(Instruction instruction) {
    return switch (instruction.keyword()) {
      case RUN, CMD, ENTRYPOINT, HEALTHCHECK -> true;
      default -> false;
    };
  }

  /** Those of the script of an instruction that may have one. */
  ScriptVariables in(Instruction instruction) {
    return byOffset.get(instruction.span().start());
  }
}
