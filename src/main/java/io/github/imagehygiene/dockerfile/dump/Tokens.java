package io.github.imagehygiene.dockerfile.dump;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.dump.Token.Kind;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Takes a Dockerfile apart into stretches that follow each other without a gap. */
public final class Tokens {

  private final List<Token> leaves = new ArrayList<>();

  private Tokens() {}

  /** The file, stretch by stretch; none is empty. */
  public static List<Token> of(Dockerfile file) {
    var tokens = new Tokens();
    file.directives().forEach(d -> tokens.add(Kind.DIRECTIVE, d.span()));
    file.comments().forEach(c -> tokens.add(Kind.COMMENT, c.span()));
    file.preamble().forEach(tokens::add);
    file.stages().forEach(stage -> stage.all().forEach(tokens::add));
    tokens.leaves.sort(Comparator.comparing(Token::span));
    return tokens.tiled(file.source().length());
  }

  /** The tree as text, which is the file again. */
  public static String print(Dockerfile file) {
    return of(file).stream().map(t -> file.source().slice(t.span())).collect(Collectors.joining());
  }

  private void add(Instruction instruction) {
    Statement statement = instruction.statement();
    add(Kind.KEYWORD, statement.written());
    statement.flags().forEach(flag -> add(Kind.FLAG, flag.written()));
    if (instruction instanceof Onbuild onbuild && onbuild.inner().isPresent()) {
      add(onbuild.inner().get());
    } else {
      add(Kind.ARGUMENTS, statement.arguments());
    }
    for (Heredoc heredoc : statement.heredocs()) {
      add(Kind.HEREDOC_BODY, heredoc.body());
      heredoc.terminator().ifPresent(end -> add(Kind.HEREDOC_END, end));
    }
  }

  private void add(Kind kind, SplicedText text) {
    text.stretches().forEach(span -> add(kind, span));
  }

  private void add(Kind kind, Span span) {
    if (!span.isEmpty()) {
      leaves.add(new Token(kind, span));
    }
  }

  private List<Token> tiled(int length) {
    var tiled = new ArrayList<Token>();
    int at = 0;
    for (Token leaf : leaves) {
      if (at < leaf.span().start()) {
        tiled.add(new Token(Kind.BETWEEN, new Span(at, leaf.span().start())));
      }
      tiled.add(leaf);
      at = leaf.span().end();
    }
    if (at < length) {
      tiled.add(new Token(Kind.BETWEEN, new Span(at, length)));
    }
    return tiled;
  }
}
