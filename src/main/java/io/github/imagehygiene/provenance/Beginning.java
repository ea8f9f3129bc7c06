package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The instructions with which a Dockerfile and a history begin alike on one base image. They end at
 * the first that takes in files from elsewhere: up to there text and base settle what is in a
 * layer, as they do for a builder's cache, even if the image comes from another Dockerfile.
 */
final class Beginning {

  private Beginning() {}

  /**
   * @param from index of the first entry above the base image
   */
  static HistoryMatch of(
      List<LayerOrigin.Step> steps, List<HistoryLine> history, int from, Wording wording) {
    var found = new HashMap<Integer, LayerOrigin.Step>();
    int entry = from;
    for (LayerOrigin.Step step : steps) {
      Instruction instruction = step.instruction();
      if (!BuildSteps.TOLD.contains(instruction.keyword())) {
        continue;
      }
      while (entry < history.size() && !isTold(history.get(entry))) {
        entry++;
      }
      if (entry == history.size()
          || takesFiles(instruction)
          || !isAlike(wording.compare(instruction, history.get(entry)), instruction)) {
        break;
      }
      found.put(entry++, step);
    }
    return new HistoryMatch(found, from, false, Optional.empty());
  }

  private static boolean isTold(HistoryLine line) {
    return line.kind().map(BuildSteps.TOLD::contains).orElse(true);
  }

  private static boolean takesFiles(Instruction instruction) {
    return instruction instanceof Copy
        || instruction instanceof Add
        || instruction instanceof Run run && !run.mounts().isEmpty();
  }

  /** What only sets something is passed over if its text is not known. */
  private static boolean isAlike(Likeness likeness, Instruction instruction) {
    return likeness == Likeness.SAME
        || likeness == Likeness.SAME_KIND && !BuildSteps.MAKERS.contains(instruction.keyword());
  }
}
