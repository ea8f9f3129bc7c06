package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Place;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellNode.Branch;
import io.github.imagehygiene.shell.syntax.ShellNode.Calculation;
import io.github.imagehygiene.shell.syntax.ShellNode.Case;
import io.github.imagehygiene.shell.syntax.ShellNode.Clause;
import io.github.imagehygiene.shell.syntax.ShellNode.Compound;
import io.github.imagehygiene.shell.syntax.ShellNode.For;
import io.github.imagehygiene.shell.syntax.ShellNode.Function;
import io.github.imagehygiene.shell.syntax.ShellNode.Group;
import io.github.imagehygiene.shell.syntax.ShellNode.If;
import io.github.imagehygiene.shell.syntax.ShellNode.Pipeline;
import io.github.imagehygiene.shell.syntax.ShellNode.Simple;
import io.github.imagehygiene.shell.syntax.ShellNode.Subshell;
import io.github.imagehygiene.shell.syntax.ShellNode.While;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through a tree in the order in which it runs, and hands every simple command on. */
final class CommandWalk {

  private final CommandCollector collector;

  CommandWalk(Shell shell) {
    this.collector = new CommandCollector(this, shell);
  }

  List<ShellCommand> commands() {
    return collector.commands();
  }

  List<Unreadable> unreadable() {
    return collector.unreadable();
  }

  void script(Sequence tree) {
    steps(tree, Optional.empty(), List.of());
  }

  /** Goes through a sequence that stands somewhere, and is run by {@code wrappers}. */
  void sequence(Sequence sequence, Place outer, List<ShellCommand> wrappers) {
    steps(sequence, Optional.of(outer), wrappers);
  }

  private void steps(Sequence sequence, Optional<Place> outer, List<ShellCommand> wrappers) {
    boolean[] background = background(sequence.steps());
    for (int i = 0; i < background.length; i++) {
      Place place = new Place(Role.STEP, sequence, i, outer);
      ShellNode node = sequence.steps().get(i).node();
      if (background[i]) {
        Place behind = place.within(Role.BACKGROUND, sequence, i);
        collector.isolated(() -> node(node, behind, wrappers));
      } else {
        node(node, place, wrappers);
      }
    }
  }

  /** Which steps run in the background: those up to {@code &} that AND and OR tie together. */
  private static boolean[] background(List<Sequence.Step> steps) {
    boolean[] background = new boolean[steps.size()];
    boolean next = false;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Operator after = steps.get(i).after();
      boolean tied = after == Operator.AND || after == Operator.OR;
      next = after == Operator.BACKGROUND || tied && next;
      background[i] = next;
    }
    return background;
  }

  private void node(ShellNode node, Place place, List<ShellCommand> wrappers) {
    if (node instanceof Simple simple) {
      collector.simple(simple, place, wrappers);
    } else if (node instanceof Pipeline pipeline) {
      pipeline(pipeline, place, wrappers);
    } else if (node instanceof Compound compound) {
      collector.redirections(compound.redirections(), place, wrappers);
      block(compound, place, wrappers);
    } else if (node instanceof Function function) {
      node(function.body(), place.within(Role.FUNCTION, function, 0), wrappers);
    }
  }

  private void pipeline(Pipeline pipeline, Place place, List<ShellCommand> wrappers) {
    List<ShellNode> stages = pipeline.stages();
    if (stages.size() == 1) {
      node(stages.get(0), place, wrappers);
      return;
    }
    for (int i = 0; i < stages.size(); i++) {
      ShellNode stage = stages.get(i);
      Place at = place.within(Role.STAGE, pipeline, i);
      collector.isolated(() -> node(stage, at, wrappers));
    }
  }

  private void block(Compound node, Place place, List<ShellCommand> wrappers) {
    if (node.block() instanceof Subshell subshell) {
      Place inside = place.within(Role.SUBSHELL, node, 0);
      collector.isolated(() -> sequence(subshell.body(), inside, wrappers));
    } else if (node.block() instanceof Group group) {
      sequence(group.body(), place, wrappers);
    } else if (node.block() instanceof If condition) {
      condition(condition, node, place, wrappers);
    } else if (node.block() instanceof While loop) {
      sequence(loop.condition(), place.within(Role.CONDITION, node, 0), wrappers);
      sequence(loop.body(), place.within(Role.LOOP, node, 0), wrappers);
    } else if (node.block() instanceof For loop) {
      words(loop.words().stream(), place, wrappers);
      sequence(loop.body(), place.within(Role.LOOP, node, 0), wrappers);
    } else if (node.block() instanceof Case choice) {
      choice(choice, node, place, wrappers);
    } else if (node.block() instanceof Calculation calculation) {
      words(Stream.of(calculation.expression()), place, wrappers);
    }
  }

  private void condition(If block, Compound node, Place place, List<ShellCommand> wrappers) {
    int index = 0;
    for (Branch branch : block.branches()) {
      sequence(branch.condition(), place.within(Role.CONDITION, node, index), wrappers);
      sequence(branch.body(), place.within(Role.BRANCH, node, index), wrappers);
      index++;
    }
    if (block.otherwise().isPresent()) {
      sequence(block.otherwise().get(), place.within(Role.BRANCH, node, index), wrappers);
    }
  }

  private void choice(Case block, Compound node, Place place, List<ShellCommand> wrappers) {
    words(Stream.of(block.word()), place, wrappers);
    int index = 0;
    for (Clause clause : block.clauses()) {
      words(clause.patterns().stream(), place, wrappers);
      sequence(clause.body(), place.within(Role.BRANCH, node, index), wrappers);
      index++;
    }
  }

  private void words(Stream<ShellWord> words, Place place, List<ShellCommand> wrappers) {
    words.forEach(word -> collector.substitutions(word.parts(), place, wrappers));
  }
}
