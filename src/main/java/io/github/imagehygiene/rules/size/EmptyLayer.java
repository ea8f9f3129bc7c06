package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.stream.Stream;

/** A layer above the base image changes nothing. */
record EmptyLayer() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("empty-layer").levels(OFF, Level.INFO, OFF).needs(Need.LAYERS, Need.BASE);

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var workdirs = subject.madeBy(Keyword.WORKDIR);
    return subject.image().config().layers().stream()
        .filter(layer -> changesNothing(subject, layer))
        .filter(subject::isOwn)
        .filter(layer -> !workdirs.contains(layer))
        .map(layer -> finding(subject, layer));
  }

  private static boolean changesNothing(ImageSubject subject, LayerId layer) {
    LayerListing listing = subject.contents().layers().get(layer.index()).value().listing();
    return listing.unpackedSize() == 0
        && listing.files() == 0
        && listing.entries().allMatch(entry -> isThere(subject, layer, entry));
  }

  /** A builder may list a folder again in which it looked. */
  private static boolean isThere(ImageSubject subject, LayerId layer, LayerEntry entry) {
    return entry.kind() == LayerEntry.Kind.DIRECTORY
        && subject
            .contents()
            .findBelow(layer, entry.path())
            .filter(found -> isSame(found.entry(), entry))
            .isPresent();
  }

  private static boolean isSame(LayerEntry before, LayerEntry after) {
    return before.kind() == after.kind()
        && before.mode() == after.mode()
        && before.uid() == after.uid()
        && before.gid() == after.gid();
  }

  private static Finding finding(ImageSubject subject, LayerId layer) {
    return Finding.of(
            INFO.id(),
            "layer",
            "the layer has nothing in it that the layers below do not have",
            InLayers.layer(subject, layer, 0))
        .instead("leave it out, or join it with the RUN before");
  }
}
