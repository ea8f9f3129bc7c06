package io.github.imagehygiene.dockerfile.instruction;

import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/** One instruction. Where an argument is missing, the word for it is empty. */
public sealed interface Instruction
    permits Add,
        Arg,
        Cmd,
        Copy,
        Entrypoint,
        Env,
        Expose,
        From,
        Healthcheck,
        Label,
        Maintainer,
        Onbuild,
        Run,
        Shell,
        Stopsignal,
        Unrecognised,
        User,
        Volume,
        Workdir {

  Statement statement();

  default Keyword keyword() {
    return statement().keyword();
  }

  default Span keywordSpan() {
    return statement().written().span();
  }

  /** From the keyword to the end, heredocs included, without the last line break. */
  default Span span() {
    return statement().span();
  }

  default List<Flag> flags() {
    return statement().flags();
  }

  /** The first option of that name (without dashes). */
  default Optional<Flag> flag(String name) {
    return flags().stream().filter(f -> f.name().equals(name)).findFirst();
  }

  default List<Heredoc> heredocs() {
    return statement().heredocs();
  }

  /** The comment lines directly above, highest first. */
  default List<Comment> comments() {
    return statement().above();
  }
}
