package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value that stands in a Dockerfile and may be a secret, by the name of its variable. Nothing of
 * it may be shown.
 *
 * @param by the ENV or ARG that sets it
 */
public record Secret(Instruction by, Word value) {

  /** Those of a file, in order, triggers and what stands above the first FROM included. */
  public static Stream<Secret> in(Dockerfile dockerfile, SecretNames names) {
    return dockerfile.all().flatMap(instruction -> in(instruction, names).stream());
  }

  /** A word of an ENV that is no pair is what follows a blank in a value without quotes. */
  private static List<Secret> in(Instruction instruction, SecretNames names) {
    var found = new ArrayList<Secret>();
    boolean follows = false;
    for (KeyValue pair : pairs(instruction)) {
      if (pair.value().isPresent()) {
        Word value = pair.value().get();
        boolean secret = isSecret(pair.name(), value.toString(), names);
        if (secret) {
          found.add(new Secret(instruction, value));
        }
        follows = secret && instruction instanceof Env;
      } else if (follows) {
        found.add(new Secret(instruction, pair.key()));
      }
    }
    return found;
  }

  /** Whether name and value of a variable may be those of a secret. */
  public static boolean isSecret(String name, String value, SecretNames names) {
    return SecretValue.isPossible(value, names.likeness(name));
  }

  /** The pairs of an ENV or ARG; none of other instructions. */
  public static List<KeyValue> pairs(Instruction instruction) {
    if (instruction instanceof Arg arg) {
      return arg.pairs();
    }
    return instruction instanceof Env env ? env.pairs() : List.of();
  }
}
