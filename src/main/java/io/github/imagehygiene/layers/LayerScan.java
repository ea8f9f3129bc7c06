package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.tar.TarEntry;
import io.github.imagehygiene.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a layer once, from its first byte to its last, and lists what is in it.
 *
 * @param probes that may look into its files
 */
public record LayerScan(Set<FileProbe> probes) implements LayerReader<LayerContents> {

  public LayerScan {
    probes = Set.copyOf(probes);
  }

  @Override
  public LayerContents read(InputStream tar) throws IOException {
    var reader = new TarReader(tar);
    var listing = new ListingBuilder();
    var notes = new ArrayList<FileNotes>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      var entry = entry(next.get());
      if (entry.isEmpty()) {
        continue;
      }
      listing.add(entry.get());
      if (entry.get().kind() == LayerEntry.Kind.FILE) {
        for (FileProbe probe : probes) {
          if (probe.wants(entry.get(), new byte[0])) {
            notes.add(
                new FileNotes(probe.id(), entry.get(), probe.look(entry.get(), reader.content())));
          }
        }
      }
    }
    return new LayerContents(listing.build(), notes);
  }

  private static Optional<LayerEntry> entry(TarEntry entry) {
    String path = "/" + entry.name().replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folder = path.substring(0, path.lastIndexOf('/'));
    if (name.equals(".wh..wh..opq")) {
      return Optional.of(mark(folder, LayerEntry.Kind.OPAQUE));
    } else if (name.startsWith(".wh.")) {
      return Optional.of(mark(folder + "/" + name.substring(4), LayerEntry.Kind.WHITEOUT));
    } else if (entry.kind() == TarEntry.Kind.OTHER || path.equals("/")) {
      return Optional.empty();
    }
    return Optional.of(
        new LayerEntry(
            path,
            LayerEntry.Kind.valueOf(entry.kind().name()),
            entry.size(),
            entry.mode(),
            entry.uid(),
            entry.gid(),
            entry.modified(),
            entry.link()));
  }

  private static LayerEntry mark(String path, LayerEntry.Kind kind) {
    return new LayerEntry(path, kind, 0, 0, 0, 0, 0, "");
  }
}
