package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of instructions in which Docker itself replaces variables, but for those of FROM; a
 * shell's are none.
 */
public final class ExpandedWords {

  private ExpandedWords() {}

  /** Those of one instruction, in order. What ONBUILD holds is replaced in another build. */
  public static Stream<Word> of(Instruction instruction) {
    return arguments(instruction).filter(Word::expands);
  }

  private static Stream<Word> arguments(Instruction instruction) {
    if (instruction instanceof Add i) {
      return files(i, i.sources(), i.target());
    } else if (instruction instanceof Copy i) {
      return files(i, i.sources(), i.target());
    } else if (instruction instanceof Arg i) {
      return i.pairs().stream().flatMap(p -> p.value().stream());
    } else if (instruction instanceof Env i) {
      return i.pairs().stream().flatMap(ExpandedWords::pair);
    } else if (instruction instanceof Label i) {
      return i.pairs().stream().flatMap(ExpandedWords::pair);
    } else if (instruction instanceof Expose i) {
      return i.ports().stream();
    } else if (instruction instanceof Volume i) {
      return i.paths().stream();
    } else if (instruction instanceof User i) {
      return Stream.of(i.user());
    } else if (instruction instanceof Workdir i) {
      return Stream.of(i.path());
    } else if (instruction instanceof Stopsignal i) {
      return Stream.of(i.signal());
    } else if (instruction instanceof Run i) {
      return i.mounts().stream().flatMap(ExpandedWords::mount);
    }
    return Stream.empty();
  }

  private static Stream<Word> files(Instruction instruction, List<Word> sources, Word target) {
    var flags =
        Stream.of("chown", "chmod", "checksum")
            .flatMap(name -> instruction.flag(name).flatMap(Flag::value).stream());
    var bodies =
        instruction.heredocs().stream()
            .filter(h -> !h.quoted())
            .map(h -> Word.document(h.content()));
    return Stream.of(flags, sources.stream(), Stream.of(target), bodies).flatMap(words -> words);
  }

  private static Stream<Word> pair(KeyValue pair) {
    return Stream.concat(Stream.of(pair.key()), pair.value().stream());
  }

  private static Stream<Word> mount(Mount mount) {
    return Stream.of(mount.source(), mount.target(), mount.id()).flatMap(Optional::stream);
  }
}
