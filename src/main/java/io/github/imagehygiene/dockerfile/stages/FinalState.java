package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.dockerfile.variables.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stage ends with, set in it or in the stages that it builds on by FROM. What is absent here
 * is that of the base image. ONBUILD counts only where another stage builds on its own.
 *
 * @param base what the lowest of the stages builds on; empty without FROM
 * @param user the last USER
 * @param workdir the last WORKDIR; its value is absolute, put together from relative ones
 * @param shell the last SHELL
 * @param entrypoint the last ENTRYPOINT
 * @param cmd the last CMD; a later stage's ENTRYPOINT takes it away
 * @param env by name, in the order in which they were first set
 * @param labels by name, in the order in which they were first set
 * @param ports each word of each EXPOSE
 * @param volumes each word of each VOLUME
 */
public record FinalState(
    Optional<ImageUse> base,
    Optional<Setting<User>> user,
    Optional<Setting<Workdir>> workdir,
    Optional<Placed<Shell>> shell,
    Optional<Placed<Healthcheck>> healthcheck,
    Optional<Placed<Entrypoint>> entrypoint,
    Optional<Placed<Cmd>> cmd,
    Optional<Setting<Stopsignal>> stopsignal,
    Map<String, Setting<Env>> env,
    Map<String, Setting<Label>> labels,
    List<Setting<Expose>> ports,
    List<Setting<Volume>> volumes) {

  /** What a stage of the graph's file ends with. */
  public static FinalState of(Stage stage, StageGraph graph, Scopes scopes) {
    List<Stage> lineage = graph.lineage(stage);
    Optional<ImageUse> base = graph.base(lineage.get(lineage.size() - 1));
    boolean empty = base.filter(b -> b.target() instanceof ImageTarget.Scratch).isPresent();
    Value start = empty ? Value.of("/") : Value.unknown("the base image sets a working directory");
    var builder = new FinalStateBuilder(scopes, start);
    for (int i = lineage.size() - 1; i >= 0; i--) {
      builder.begin();
      if (i + 1 < lineage.size()) {
        builder.triggers(lineage.get(i + 1));
      }
      builder.add(lineage.get(i));
    }
    return builder.build(base);
  }
}
