package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name of an instruction; letter case does not count. */
public enum Keyword {
  ADD,
  ARG,
  CMD,
  COPY,
  ENTRYPOINT,
  ENV,
  EXPOSE,
  FROM,
  HEALTHCHECK,
  LABEL,
  MAINTAINER,
  ONBUILD,
  RUN,
  SHELL,
  STOPSIGNAL,
  USER,
  VOLUME,
  WORKDIR,
  /** Stands for every word that is none of the above. */
  UNRECOGNISED;

  /** The keyword that is written so, in any letter case. */
  public static Optional<Keyword> of(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    return right().stream().filter(k -> k.name().equals(upper)).findFirst();
  }

  /** The keyword that was probably meant. */
  public static Optional<Keyword> nearest(String written) {
    return Nearest.to(written, right().stream().map(Keyword::name)).map(Keyword::valueOf);
  }

  /** All but {@link #UNRECOGNISED}. */
  static List<Keyword> right() {
    return Arrays.stream(values()).filter(k -> k != UNRECOGNISED).toList();
  }
}
