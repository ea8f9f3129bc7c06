package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellNode.Calculation;
import io.github.imagehygiene.shell.syntax.ShellNode.Case;
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
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Arithmetic;
import io.github.imagehygiene.shell.syntax.WordPart.Array;
import io.github.imagehygiene.shell.syntax.WordPart.CommandSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.ProcessSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.stream.Stream;

/** Goes through a tree and hands on what is wrong with the places of its nodes. */
final class TreeSpans {

  private TreeSpans() {}

  /** Children that reach beyond their parent, as short texts. */
  static Stream<String> faults(ShellNode node) {
    return children(node).flatMap(child -> fault(node.span(), child, node));
  }

  private static Stream<String> fault(Span parent, Object child, Object of) {
    Span span = spanOf(child);
    Stream<String> own =
        parent.covers(span) ? Stream.empty() : Stream.of(span + " beyond " + parent + " in " + of);
    return Stream.concat(own, below(child).flatMap(each -> fault(span, each, child)));
  }

  private static Span spanOf(Object node) {
    if (node instanceof ShellNode each) {
      return each.span();
    } else if (node instanceof ShellWord each) {
      return each.span();
    } else if (node instanceof WordPart each) {
      return each.span();
    } else if (node instanceof Redirection each) {
      return each.span();
    } else if (node instanceof Assignment each) {
      return each.span();
    }
    throw new AssertionError(node);
  }

  private static Stream<?> below(Object node) {
    if (node instanceof ShellNode each) {
      return children(each);
    } else if (node instanceof ShellWord each) {
      return each.parts().stream();
    } else if (node instanceof Redirection each) {
      return Stream.of(each.target());
    } else if (node instanceof Assignment each) {
      return Stream.of(each.value(), each.word());
    }
    return parts((WordPart) node);
  }

  private static Stream<?> parts(WordPart part) {
    if (part instanceof Quoted each) {
      return each.parts().stream();
    } else if (part instanceof Variable each) {
      return each.operand().stream();
    } else if (part instanceof CommandSubstitution each) {
      return Stream.of(each.body());
    } else if (part instanceof ProcessSubstitution each) {
      return Stream.of(each.body());
    } else if (part instanceof Arithmetic each) {
      return each.parts().stream();
    }
    return part instanceof Array each ? each.elements().stream() : Stream.empty();
  }

  private static Stream<?> children(ShellNode node) {
    if (node instanceof Sequence each) {
      return each.steps().stream().map(Sequence.Step::node);
    } else if (node instanceof Pipeline each) {
      return each.stages().stream();
    } else if (node instanceof Simple each) {
      return Stream.of(each.assignments(), each.words(), each.redirections()).flatMap(List::stream);
    } else if (node instanceof Function each) {
      return Stream.of(each.name(), each.body());
    }
    return node instanceof Compound each
        ? Stream.concat(each.redirections().stream(), block(each.block()))
        : Stream.empty();
  }

  private static Stream<?> block(ShellNode.Block block) {
    if (block instanceof Subshell each) {
      return Stream.of(each.body());
    } else if (block instanceof Group each) {
      return Stream.of(each.body());
    } else if (block instanceof While each) {
      return Stream.of(each.condition(), each.body());
    } else if (block instanceof For each) {
      return Stream.of(each.name().stream(), each.words().stream(), Stream.of(each.body()))
          .flatMap(stream -> stream);
    } else if (block instanceof If each) {
      return Stream.concat(
          each.branches().stream().flatMap(b -> Stream.of(b.condition(), b.body())),
          each.otherwise().stream());
    } else if (block instanceof Case each) {
      return Stream.concat(
          Stream.of(each.word()),
          each.clauses().stream()
              .flatMap(c -> Stream.concat(c.patterns().stream(), Stream.of(c.body()))));
    }
    return Stream.of(((Calculation) block).expression());
  }
}
