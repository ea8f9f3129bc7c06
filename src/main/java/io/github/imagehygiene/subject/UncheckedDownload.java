package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What was downloaded is trusted, and no checksum and no signature was checked between.
 *
 * @param span what downloads it
 * @param file the file as the command that trusts it names it; empty if a pipe hands it on
 * @param user the command that trusts it, or the option of ADD
 */
public record UncheckedDownload(Stage stage, Span span, Optional<String> file, Use use, Span user) {

  /** How something is trusted. */
  public enum Use {
    RUN("run"),
    EXECUTABLE("made executable"),
    UNPACKED("unpacked"),
    INSTALLED("installed");

    private final String text;

    Use(String text) {
      this.text = text;
    }

    /** As in "is made executable". */
    @Override
    public String toString() {
      return text;
    }
  }

  /** All of a file, each download once. */
  public static List<UncheckedDownload> in(DockerfileSubject subject) {
    return new UncheckedDownloads(subject, new RemoteFetch(false)).find();
  }

  /** Those that there would be if each address of unknown value were one of another machine. */
  public static List<UncheckedDownload> atMost(DockerfileSubject subject) {
    return new UncheckedDownloads(subject, new RemoteFetch(true)).find();
  }
}
