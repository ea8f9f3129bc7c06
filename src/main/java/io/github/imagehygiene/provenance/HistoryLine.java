package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.image.HistoryEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an entry of an image's history tells of the instruction that it stands for. Known wordings:
 * the classic builder's and Buildah's {@code /bin/sh -c #(nop) COPY file:… in /} and {@code |1 A=b
 * /bin/sh -c apt-get …}, BuildKit's {@code COPY . / # buildkit} and {@code RUN |1 A=b /bin/sh -c …
 * # buildkit}.
 *
 * @param kind empty if it cannot be told; that may still be a RUN in exec form
 * @param arguments what follows the keyword; of RUN all, with shell and build arguments
 * @param squeezed the same as {@link Squeezed} has it
 * @param classic whether the classic builder or Buildah may have written it
 * @param withoutMetadata what the instruction may be without what Buildah puts behind it; those
 *     have none themselves
 */
public record HistoryLine(
    Optional<Keyword> kind,
    String arguments,
    String squeezed,
    boolean classic,
    List<HistoryLine> withoutMetadata) {

  /** Those whose work is to change files. */
  private static final Set<Keyword> MAKERS = Set.of(Keyword.RUN, Keyword.COPY, Keyword.ADD);

  private static final String NOP = "#(nop)";
  private static final String BUILDKIT = "# buildkit";

  /** No shell and its options are longer than that. */
  private static final int LONGEST_SHELL = 400;

  public HistoryLine {
    withoutMetadata = List.copyOf(withoutMetadata);
  }

  private HistoryLine(Optional<Keyword> kind, String arguments, boolean classic) {
    this(kind, arguments, Squeezed.text(arguments), classic, List.of());
  }

  public static HistoryLine of(HistoryEntry entry) {
    return of(entry.createdBy().strip());
  }

  /** The entries of a history, lowest first. */
  public static List<HistoryLine> of(List<HistoryEntry> history) {
    int last = history.size() - 1;
    return IntStream.range(0, history.size())
        .mapToObj(i -> withMetadata(history.get(i).createdBy().strip(), i == last))
        .toList();
  }

  private static HistoryLine withMetadata(String text, boolean last) {
    var line = of(text);
    return line.classic()
        ? new HistoryLine(
            line.kind(),
            line.arguments(),
            line.squeezed(),
            true,
            BuildahMetadata.without(text, last).map(HistoryLine::of).toList())
        : line;
  }

  private static HistoryLine of(String text) {
    int nop = text.indexOf(NOP);
    if (nop >= 0 && nop < LONGEST_SHELL && text.lastIndexOf('\n', nop) < 0) {
      String said = text.substring(nop + NOP.length()).strip();
      return new HistoryLine(keyword(said), afterKeyword(said), true);
    }
    Optional<Keyword> kind = keyword(text).filter(k -> text.startsWith(k.name()));
    if (kind.isPresent()) {
      String said =
          text.endsWith(BUILDKIT) ? text.substring(0, text.length() - BUILDKIT.length()) : text;
      return new HistoryLine(kind, afterKeyword(said), false);
    }
    boolean shell = text.startsWith("/") || text.startsWith("|") || text.contains(" -c ");
    return new HistoryLine(shell ? Optional.of(Keyword.RUN) : Optional.empty(), text, true);
  }

  private static Optional<Keyword> keyword(String text) {
    return Keyword.of(text.substring(0, endOfWord(text)));
  }

  private static String afterKeyword(String text) {
    return text.substring(endOfWord(text)).strip();
  }

  private static int endOfWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Of an ONBUILD: the instruction that it adds to a build. */
  HistoryLine inner() {
    return new HistoryLine(keyword(arguments), afterKeyword(arguments), classic);
  }

  public boolean is(Keyword keyword) {
    return kind.equals(Optional.of(keyword));
  }

  /** Whether it changes files: RUN, COPY, ADD, and what is no instruction. */
  boolean mayChangeFiles() {
    return kind.map(MAKERS::contains).orElse(true);
  }
}
