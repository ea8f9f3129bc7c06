package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.StageNames;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.text.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the stages of a file hang together, seen from the one that is built. */
public final class StageGraph {

  private static final int MOST_NAMES = 20;

  private final List<Stage> stages;
  private final List<List<ImageUse>> uses;
  private final Optional<Stage> target;
  private final Optional<String> problem;
  private final List<Stage> closure;
  private final List<Stage> feeders;
  private final BitSet shipped = new BitSet();
  private final BitSet reached = new BitSet();

  private StageGraph(Dockerfile file, Scopes scopes, Optional<String> target) {
    var finder = new ImageUses(file, scopes);
    this.stages = file.stages();
    this.uses = stages.stream().map(finder::of).toList();
    this.target = target.isPresent() ? named(target.get()) : last();
    this.problem = target.filter(t -> this.target.isEmpty()).map(this::noSuchStage);
    this.closure = List.copyOf(findClosure());
    this.feeders = List.copyOf(findFeeders());
  }

  /**
   * @param target name or number of the stage that is built; empty: the last
   */
  public static StageGraph of(Dockerfile file, Scopes scopes, Optional<String> target) {
    return new StageGraph(file, scopes, target);
  }

  /** Every place that names an image or a stage, in order; not those inside ONBUILD. */
  public Stream<ImageUse> uses() {
    return uses.stream().flatMap(List::stream);
  }

  /** The places of one stage, in order. */
  public List<ImageUse> uses(Stage stage) {
    return uses.get(stage.index());
  }

  /** The stage that is built; empty if the file has none of the name asked for. */
  public Optional<Stage> target() {
    return target;
  }

  /** Why there is no target although one was asked for, in one line for the user. */
  public Optional<String> problem() {
    return problem;
  }

  /** The target, then the stages that it builds on by FROM, nearest first: what ships. */
  public List<Stage> closure() {
    return closure;
  }

  /** True if the stage is the target or one that it builds on by FROM. */
  public boolean ships(Stage stage) {
    return shipped.get(stage.index());
  }

  /** The other stages that building the target runs: reached by COPY or mount, in order. */
  public List<Stage> feeders() {
    return feeders;
  }

  /** True if building the target runs the stage. */
  public boolean reaches(Stage stage) {
    return reached.get(stage.index());
  }

  /** What a stage's FROM names; empty without FROM. */
  public Optional<ImageUse> base(Stage stage) {
    return uses(stage).stream().filter(u -> u.place() == ImageUse.Place.FROM).findFirst();
  }

  /** The stage that a stage builds on by FROM; empty if that is an image. */
  public Optional<Stage> parent(Stage stage) {
    return base(stage).flatMap(u -> u.target().asStage());
  }

  /** The stages that a stage uses itself, by FROM, COPY and mount, in order. */
  public List<Stage> predecessors(Stage stage) {
    return uses(stage).stream().flatMap(u -> u.target().asStage().stream()).distinct().toList();
  }

  /** A stage and those that it builds on by FROM, nearest first. */
  public List<Stage> lineage(Stage stage) {
    var lineage = new ArrayList<Stage>();
    Optional<Stage> next = Optional.of(stage);
    while (next.isPresent()) {
      lineage.add(next.get());
      next = parent(next.get());
    }
    return lineage;
  }

  private List<Stage> findClosure() {
    return target.map(this::lineage).orElse(List.of());
  }

  private List<Stage> findFeeders() {
    closure.forEach(s -> shipped.set(s.index()));
    reached.or(shipped);
    var found = new BitSet();
    var open = new ArrayDeque<>(closure);
    while (!open.isEmpty()) {
      for (Stage stage : predecessors(open.pop())) {
        if (!reached.get(stage.index())) {
          reached.set(stage.index());
          found.set(stage.index());
          open.push(stage);
        }
      }
    }
    return found.stream().mapToObj(stages::get).toList();
  }

  private Optional<Stage> last() {
    return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
  }

  private Optional<Stage> named(String name) {
    Optional<Stage> named = new StageNames(stages).last(name);
    boolean number = named.isEmpty() && name.matches("\\d{1,9}");
    return number && Integer.parseInt(name) < stages.size()
        ? Optional.of(stages.get(Integer.parseInt(name)))
        : named;
  }

  private String noSuchStage(String name) {
    List<String> labels = stages.stream().map(Stage::label).limit(MOST_NAMES).toList();
    String like =
        Nearest.to(name, labels.stream()).map(n -> " (did you mean " + n + "?)").orElse("");
    String more = stages.size() > MOST_NAMES ? ", …" : "";
    return "no stage is named "
        + name
        + like
        + "; the stages are: "
        + String.join(", ", labels)
        + more;
  }
}
