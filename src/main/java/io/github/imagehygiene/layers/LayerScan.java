package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.ListingBuilder;
import io.github.imagehygiene.layers.listing.UnpackedEntry;
import io.github.imagehygiene.layers.probe.FileLook;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import io.github.imagehygiene.layers.probe.NotesTaken;
import io.github.imagehygiene.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
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
    var builder = new ListingBuilder();
    var notes = new NotesTaken();
    var look = new FileLook(probes, notes);
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      var unpacked = UnpackedEntry.of(next.get());
      if (unpacked.isEmpty()) {
        continue;
      }
      var entry = unpacked.get();
      builder.add(entry);
      if (!entry.takesAway()) {
        notes.forget(entry.path());
      }
      if (entry.kind() == Kind.FILE) {
        look.into(entry, reader.content());
      }
    }
    return notes.of(builder.build());
  }
}
