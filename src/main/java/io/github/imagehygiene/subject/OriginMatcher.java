package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.Keyword;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.image.ImageConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which instruction made which layer, by aligning the stages of the Dockerfile with the
 * image's history from the top down. Only the kind of each entry is compared: its wording differs
 * by builder.
 */
public final class OriginMatcher {

  /** Kinds that builders put into the history only sometimes, or under another name. */
  private static final Set<Keyword> UNSURE =
      Set.of(Keyword.ARG, Keyword.ONBUILD, Keyword.HEALTHCHECK, Keyword.SHELL, Keyword.MAINTAINER);

  private OriginMatcher() {}

  /**
   * The origin of each layer, lowest first.
   *
   * @param stages the target stage and the stages that it builds on by FROM, target first
   */
  public static List<LayerOrigin> match(List<Stage> stages, ImageConfig config) {
    var made = LayerMakers.of(config);
    if (made.isEmpty()) {
      return unexplained(config, "the image's history does not tell which entries made a layer");
    }
    var steps = steps(stages);
    var history = config.history();
    var origins = new ArrayList<LayerOrigin>();
    int step = steps.size() - 1;
    int entry = history.size() - 1;
    for (; entry >= 0 && step >= 0; entry--) {
      Optional<Keyword> kind = HistoryKind.of(history.get(entry));
      while (step >= 0 && mayBeAbsent(steps.get(step), kind)) {
        step--;
      }
      if (step < 0) {
        break;
      }
      boolean same = kind.equals(Optional.of(steps.get(step).instruction().keyword()));
      if (!same) {
        return unexplained(config, "the image's history does not match the Dockerfile");
      }
      if (made.get().contains(entry)) {
        origins.add(steps.get(step));
      }
      step--;
    }
    while (step >= 0 && mayBeAbsent(steps.get(step), Optional.empty())) {
      step--;
    }
    if (step >= 0) {
      return unexplained(config, "the image's history is shorter than the Dockerfile");
    }
    for (; entry >= 0; entry--) {
      if (made.get().contains(entry)) {
        origins.add(new LayerOrigin.Base());
      }
    }
    Collections.reverse(origins);
    return List.copyOf(origins);
  }

  private static boolean mayBeAbsent(LayerOrigin.Step step, Optional<Keyword> found) {
    Keyword kind = step.instruction().keyword();
    return UNSURE.contains(kind) && !found.equals(Optional.of(kind));
  }

  /** What the image was built by, in the order of the build. */
  private static List<LayerOrigin.Step> steps(List<Stage> stages) {
    var steps = new ArrayList<LayerOrigin.Step>();
    for (int i = stages.size() - 1; i >= 0; i--) {
      Stage stage = stages.get(i);
      for (Instruction instruction : stage.instructions()) {
        steps.add(new LayerOrigin.Step(stage, instruction));
      }
    }
    return steps;
  }

  /** Nothing known of any layer. */
  static List<LayerOrigin> unexplained(ImageConfig config, String why) {
    return Collections.nCopies(config.diffIds().size(), new LayerOrigin.Unexplained(why));
  }
}
