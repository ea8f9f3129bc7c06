package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/** A node of a script's syntax tree. Spans are in UTF-16 offsets of the source file. */
public sealed interface ShellNode permits Sequence, ShellNode.Command, Unreadable {

  /** From the first to the last unit of the node; bodies of here-documents stand outside. */
  Span span();

  /** What may stand as a step of a sequence or a stage of a pipeline. */
  sealed interface Command extends ShellNode {}

  /**
   * Two or more commands whose output flows into the next, or one after {@code !}.
   *
   * @param negated true if {@code !} stands before it
   */
  public record Pipeline(boolean negated, List<ShellNode> stages, Span span) implements Command {
    public Pipeline {
      stages = List.copyOf(stages);
    }
  }

  /** Assignments, words and redirections; any of them may be missing, but not all. */
  public record Simple(
      List<Assignment> assignments,
      List<ShellWord> words,
      List<Redirection> redirections,
      Span span)
      implements Command {
    public Simple {
      assignments = List.copyOf(assignments);
      words = List.copyOf(words);
      redirections = List.copyOf(redirections);
    }
  }

  /** A compound command with the redirections that hold for all of it. */
  public record Compound(Block block, List<Redirection> redirections, Span span)
      implements Command {
    public Compound {
      redirections = List.copyOf(redirections);
    }
  }

  /** {@code name() body}. */
  public record Function(ShellWord name, ShellNode body, Span span) implements Command {}

  /** What a compound command is made of. */
  public sealed interface Block {}

  /** {@code ( body )}. */
  public record Subshell(Sequence body) implements Block {}

  /** {@code { body; }}. */
  public record Group(Sequence body) implements Block {}

  /** {@code if}, its {@code elif}s and its {@code else}. */
  public record If(List<Branch> branches, Optional<Sequence> otherwise) implements Block {
    public If {
      branches = List.copyOf(branches);
    }
  }

  /** A condition and what runs if it holds. */
  public record Branch(Sequence condition, Sequence body) {}

  /** {@code while}, or {@code until} if inverted. */
  public record While(boolean until, Sequence condition, Sequence body) implements Block {}

  /**
   * {@code for name in words}, bash's {@code select}, or bash's {@code for ((...))}.
   *
   * @param name the variable; none in the arithmetic form
   * @param words what it goes through; none given means the positional parameters
   */
  public record For(Optional<ShellWord> name, List<ShellWord> words, Sequence body)
      implements Block {
    public For {
      words = List.copyOf(words);
    }
  }

  /** {@code case word in}. */
  public record Case(ShellWord word, List<Clause> clauses) implements Block {
    public Case {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code pattern | pattern) body ;;}. */
  public record Clause(List<ShellWord> patterns, Sequence body) {
    public Clause {
      patterns = List.copyOf(patterns);
    }
  }

  /** bash's {@code ((...))}. */
  public record Calculation(ShellWord expression) implements Block {}
}
