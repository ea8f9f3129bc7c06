package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a build runs, in its order: triggers of the stage below come first in a stage. */
final class BuildSteps {

  /**
   * Those of which every builder makes one entry. Of ARG and ONBUILD some make none, Buildah drops
   * HEALTHCHECK and SHELL from OCI images, and options of a build add labels.
   */
  static final Set<Keyword> TOLD =
      EnumSet.of(
          Keyword.RUN,
          Keyword.COPY,
          Keyword.ADD,
          Keyword.WORKDIR,
          Keyword.ENV,
          Keyword.USER,
          Keyword.CMD,
          Keyword.ENTRYPOINT,
          Keyword.VOLUME,
          Keyword.EXPOSE,
          Keyword.STOPSIGNAL);

  /** Those that may make a layer. */
  static final Set<Keyword> MAKERS =
      EnumSet.of(Keyword.RUN, Keyword.COPY, Keyword.ADD, Keyword.WORKDIR);

  /** Those of which builders that tell of nothing but layers, as Kaniko, still make an entry. */
  static final Set<Keyword> WRITERS = EnumSet.of(Keyword.RUN, Keyword.COPY, Keyword.ADD);

  private BuildSteps() {}

  /**
   * @param lineage a stage and the stages that it builds on by FROM, nearest first
   * @param triggered whether triggers run; Buildah drops them where it keeps no layer of a stage
   */
  static List<LayerOrigin.Step> of(List<Stage> lineage, boolean triggered) {
    var steps = new ArrayList<LayerOrigin.Step>();
    for (int i = lineage.size() - 1; i >= 0; i--) {
      if (triggered && i + 1 < lineage.size()) {
        triggers(lineage.get(i + 1), steps);
      }
      for (Instruction instruction : lineage.get(i).instructions()) {
        steps.add(new LayerOrigin.Step(lineage.get(i), instruction));
      }
    }
    return steps;
  }

  private static void triggers(Stage stage, List<LayerOrigin.Step> steps) {
    for (Instruction instruction : stage.instructions()) {
      if (instruction instanceof Onbuild onbuild) {
        onbuild.inner().ifPresent(inner -> steps.add(new LayerOrigin.Step(stage, inner)));
      }
    }
  }
}
