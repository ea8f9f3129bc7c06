package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/** A part of a word. What it stands for, after expansion, may be known, or only to the shell. */
public sealed interface WordPart {

  /** The text of the part as written, quotes and dollar included. */
  SplicedText source();

  default Span span() {
    return source().span();
  }

  /** Characters that stand for themselves; outside of quotes they may be a glob or a brace list. */
  public record Literal(SplicedText source) implements WordPart {
    public String text() {
      return source.toString();
    }
  }

  /** What quotes or a backslash protect from the shell. */
  public record Quoted(Quote quote, List<WordPart> parts, SplicedText source) implements WordPart {
    public Quoted {
      parts = List.copyOf(parts);
    }
  }

  /** How characters are quoted. */
  public enum Quote {
    BACKSLASH,
    SINGLE,
    DOUBLE,
    /** bash's {@code $'...'}. */
    ANSI_C
  }

  /** What the shell replaces by a value. */
  sealed interface Expansion extends WordPart {}

  /**
   * {@code $name} or {@code ${name...}}.
   *
   * @param name the variable, a digit or a special parameter such as {@code @}
   * @param operator what stands after the name, such as {@code :-}; empty for a plain variable;
   *     {@code length} for {@code ${#name}}, {@code indirect} for {@code ${!name}}
   * @param operand what stands after the operator
   */
  public record Variable(String name, String operator, List<WordPart> operand, SplicedText source)
      implements Expansion {
    public Variable {
      operand = List.copyOf(operand);
    }
  }

  /** {@code $(...)} or {@code `...`}. */
  public record CommandSubstitution(Sequence body, SplicedText source) implements Expansion {}

  /** {@code <(...)} or {@code >(...)}. */
  public record ProcessSubstitution(Sequence body, SplicedText source) implements Expansion {}

  /** {@code $((...))}. */
  public record Arithmetic(List<WordPart> parts, SplicedText source) implements Expansion {
    public Arithmetic {
      parts = List.copyOf(parts);
    }
  }

  /** The elements of {@code name=(...)}. */
  public record Array(List<ShellWord> elements, SplicedText source) implements Expansion {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** What could not be read. */
  public record Unknown(String why, SplicedText source) implements WordPart {}
}
