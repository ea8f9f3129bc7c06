package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.packaging.KeptFolder;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.provenance.LayerOrigin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What package managers fetched and a container still sees.
 *
 * @param layer that has it
 * @param tool name of the package manager's entry in the table; empty for further folders
 * @param folders bytes of the files in each, those that a hard link elsewhere needs left out
 */
public record KeptCache(LayerId layer, String tool, Map<KeptFolder, Long> folders) {

  public KeptCache {
    folders = Map.copyOf(folders);
  }

  /**
   * All of the layers above the base, or of all layers if it is not known where the base ends.
   *
   * @param more further folders
   */
  public static Stream<KeptCache> in(ImageSubject subject, List<String> more) {
    boolean known = subject.ownLayerCount().isPresent();
    var layers = known ? subject.ownLayers() : subject.image().config().layers();
    return layers.stream().flatMap(layer -> in(subject, layer, more));
  }

  private static Stream<KeptCache> in(ImageSubject subject, LayerId layer, List<String> more) {
    var found = folders(subject, layer, more);
    var byTool = new TreeMap<String, Map<KeptFolder, Long>>();
    found.forEach(
        (folder, bytes) ->
            byTool.computeIfAbsent(folder.tool(), t -> new LinkedHashMap<>()).put(folder, bytes));
    return byTool.entrySet().stream().map(e -> new KeptCache(layer, e.getKey(), e.getValue()));
  }

  private static Map<KeptFolder, Long> folders(
      ImageSubject subject, LayerId layer, List<String> more) {
    var listing = subject.contents().layers().get(layer.index()).value().listing();
    var kept = kept(listing, more);
    var needed = kept.isEmpty() ? Set.of() : linkedFromElsewhere(listing, more);
    var bytes = new LinkedHashMap<KeptFolder, Long>();
    for (Kept file : kept) {
      if (!needed.contains(file.entry().path()) && isSeen(subject, layer, file.entry())) {
        bytes.merge(file.in(), file.entry().size(), Long::sum);
      }
    }
    return bytes;
  }

  private record Kept(KeptFolder in, LayerEntry entry) {}

  private static List<Kept> kept(LayerListing listing, List<String> more) {
    return listing.entriesBelow(folder -> KeptFolder.is(folder, more)).stream()
        .filter(entry -> entry.size() > 0)
        .flatMap(
            entry ->
                KeptFolder.holding(entry.folder(), more).stream().map(in -> new Kept(in, entry)))
        .toList();
  }

  /** What conda and pnpm install are further names of the files that they keep. */
  private static Set<String> linkedFromElsewhere(LayerListing listing, List<String> more) {
    return listing
        .entries()
        .filter(entry -> entry.kind() == LayerEntry.Kind.HARD_LINK)
        .filter(entry -> KeptFolder.holding(entry.path(), more).isEmpty())
        .map(LayerEntry::link)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isSeen(ImageSubject subject, LayerId layer, LayerEntry entry) {
    return subject
        .contents()
        .find(entry.path())
        .filter(found -> found.layer().equals(layer))
        .isPresent();
  }

  public long bytes() {
    return folders.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The command that left it, the last of several, if the Dockerfile shows that. */
  public Optional<PackageUse> leftBy(ImageSubject subject) {
    return subject.dockerfile().stream()
        .flatMap(dockerfile -> dockerfile.runs().stream())
        .filter(
            run ->
                subject.origin(layer) instanceof LayerOrigin.Step step
                    && step.instruction() == run.at().instruction())
        .flatMap(run -> leaving(run).map(command -> new PackageUse(run, command)))
        .reduce((earlier, later) -> later);
  }

  private Stream<PackageCommand> leaving(RunScript run) {
    return run.packageCommands().stream()
        .map(PackageCommand::tool)
        .distinct()
        .filter(tool -> folders.keySet().stream().anyMatch(folder -> folder.isOf(tool)))
        .flatMap(tool -> run.leavingCache(tool.name()).stream());
  }
}
