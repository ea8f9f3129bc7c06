package io.github.imagehygiene.dockerfile.dump;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment;
import io.github.imagehygiene.dockerfile.comments.SuppressionComments;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.scripts.Scripts;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows what was understood of a Dockerfile, for those who write rules: build arguments, stages and
 * what they build on, instructions with expanded values, commands, problems. Each with line and
 * column.
 */
public final class TreeDump {

  private final Dockerfile file;
  private final BuildInputs inputs;
  private final Scopes scopes;
  private final StageGraph graph;
  private final Scripts scripts;
  private final InstructionText texts;
  private final StringBuilder out = new StringBuilder();

  private TreeDump(Dockerfile file, BuildInputs inputs, Optional<String> target) {
    this.file = file;
    this.inputs = inputs;
    this.scopes = Scopes.of(file, inputs);
    this.graph = StageGraph.of(file, scopes, target);
    this.scripts = Scripts.of(file, graph);
    this.texts = new InstructionText(scopes);
  }

  /**
   * @param target name or number of the stage that is built; empty: the last
   */
  public static String of(Dockerfile file, BuildInputs inputs, Optional<String> target) {
    return new TreeDump(file, inputs, target).dump();
  }

  private String dump() {
    file.directives().forEach(d -> line("directive", d.span().start(), d.name() + "=" + d.value()));
    new TreeMap<>(inputs.args())
        .forEach((name, value) -> line("build argument " + name, texts.quoted(value)));
    file.preamble().forEach(i -> instruction("", i, List.of()));
    file.stages().forEach(this::stage);
    for (var comment : SuppressionComments.of(file)) {
      String ids =
          comment.ids().stream().map(SuppressionComment.Id::text).collect(Collectors.joining(","));
      String what = comment.tool() + " " + comment.scope() + " " + ids;
      line("suppression", comment.span().start(), what);
    }
    file.problems().forEach(p -> line("problem", p.span().start(), p.message()));
    graph.problem().ifPresent(p -> out.append("problem ").append(p).append('\n'));
    return out.toString();
  }

  private void stage(Stage stage) {
    String role = graph.ships(stage) ? "ships" : graph.reaches(stage) ? "feeds" : "unused";
    String base = graph.base(stage).map(use -> " on " + texts.target(use.target())).orElse("");
    out.append("stage %d %s (%s)%s\n".formatted(stage.index(), stage.label(), role, base));
    stage.all().forEach(i -> instruction("  ", i, graph.uses(stage)));
    if (graph.target().filter(stage::equals).isPresent()) {
      texts.state(FinalState.of(stage, graph, scopes)).forEach(s -> out.append("  = " + s + "\n"));
    }
  }

  private void instruction(String indent, Instruction instruction, List<ImageUse> uses) {
    line(indent + at(instruction.span().start()), texts.of(instruction));
    for (Heredoc heredoc : instruction.heredocs()) {
      String how = (heredoc.quoted() ? " quoted" : "") + (heredoc.stripTabs() ? " tabs" : "");
      String text = texts.quoted(heredoc.content().toString());
      line(indent + "  heredoc " + heredoc.delimiter() + how, text);
    }
    if (instruction instanceof Onbuild onbuild) {
      onbuild.inner().ifPresent(inner -> instruction(indent + "  ", inner, List.of()));
    }
    uses.stream()
        .filter(u -> u.instruction() == instruction && u.place() != ImageUse.Place.FROM)
        .forEach(u -> line(indent + "  from " + u.name(), texts.target(u.target())));
    script(indent + "  ", scripts.script(instruction));
  }

  private void script(String indent, ShellScript script) {
    for (ShellCommand command : script.commands()) {
      String words =
          command.words().stream()
              .map(w -> texts.quoted(w.literal().orElse(w.text())))
              .collect(Collectors.joining(" "));
      line(indent + "command " + at(command.span().start()), words);
    }
    for (var unreadable : script.unreadable()) {
      line(indent + "unread " + at(unreadable.span().start()), unreadable.why());
    }
  }

  private void line(String what, int offset, String text) {
    line(what + " " + at(offset), text);
  }

  private void line(String start, String text) {
    out.append(start).append(' ').append(text).append('\n');
  }

  private String at(int offset) {
    Position position = file.source().position(offset);
    return position.line() + ":" + position.column();
  }
}
