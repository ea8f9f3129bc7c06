package io.github.imagehygiene.subject;

import io.github.imagehygiene.text.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was downloaded is compared with a checksum or a signature before it is used.
 *
 * @param span what downloads it
 * @param lists what downloads the checksums that it is compared with; empty if they stand in the
 *     Dockerfile or its context, or if it is a signature
 */
public record CheckedDownload(Span span, List<Span> lists) {

  public CheckedDownload {
    lists = List.copyOf(lists);
  }

  /**
   * The downloads of a file whose content nobody can change on the way without being noticed.
   *
   * @param unsafe downloads that may be changed on the way, and so prove nothing
   */
  public static Set<Span> proven(DockerfileSubject subject, Collection<Span> unsafe) {
    var proven = new HashSet<Span>();
    new UncheckedDownloads(subject, new RemoteFetch(true))
        .findChecked().stream()
            .filter(checked -> checked.lists().stream().noneMatch(unsafe::contains))
            .forEach(checked -> proven.add(checked.span()));
    return proven;
  }
}
