package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about size and layers. */
public final class SizeRules {

  public static final List<RuleEntry> ALL =
      List.of(
          RuleEntry.of(ApkCacheLeft.INFO, new ApkCacheLeft()),
          RuleEntry.of(AptListsLeft.INFO, new AptListsLeft()),
          RuleEntry.of(ArchiveCopiedThenExtracted.INFO, new ArchiveCopiedThenExtracted()),
          new RuleEntry(
              BytesDeadByLaterInstruction.INFO,
              BytesDeadByLaterInstruction.class,
              BytesDeadByLaterInstruction::new),
          RuleEntry.of(CacheMountEmptied.INFO, new CacheMountEmptied()),
          RuleEntry.of(CleanupInLaterLayer.INFO, new CleanupInLaterLayer()),
          new RuleEntry(ConsecutiveRun.INFO, ConsecutiveRun.class, ConsecutiveRun::new),
          RuleEntry.of(DnfCacheLeft.INFO, new DnfCacheLeft()),
          new RuleEntry(EfficiencyTooLow.INFO, EfficiencyTooLow.class, EfficiencyTooLow::new),
          new RuleEntry(DuplicateContent.INFO, DuplicateContent.class, DuplicateContent::new),
          RuleEntry.of(EmptyLayer.INFO, new EmptyLayer()),
          new RuleEntry(FileTooBig.INFO, FileTooBig.class, FileTooBig::new),
          new RuleEntry(ImageTooBig.INFO, ImageTooBig.class, ImageTooBig::new),
          new RuleEntry(
              InstructionTooExpensive.INFO,
              InstructionTooExpensive.class,
              InstructionTooExpensive::new),
          new RuleEntry(LayerTooBig.INFO, LayerTooBig.class, LayerTooBig::new),
          new RuleEntry(OwnContentTooBig.INFO, OwnContentTooBig.class, OwnContentTooBig::new),
          new RuleEntry(
              PackageCacheInImage.INFO, PackageCacheInImage.class, PackageCacheInImage::new),
          RuleEntry.of(PipCacheLeft.INFO, new PipCacheLeft()),
          new RuleEntry(RemovedBytes.INFO, RemovedBytes.class, RemovedBytes::new),
          new RuleEntry(RewrittenBytes.INFO, RewrittenBytes.class, RewrittenBytes::new),
          new RuleEntry(TooManyLayers.INFO, TooManyLayers.class, TooManyLayers::new),
          new RuleEntry(WastedBytesTooHigh.INFO, WastedBytesTooHigh.class, WastedBytesTooHigh::new),
          new RuleEntry(WastedShareTooHigh.INFO, WastedShareTooHigh.class, WastedShareTooHigh::new),
          RuleEntry.of(WholeContextCopied.INFO, new WholeContextCopied()),
          new RuleEntry(
              WholeFilesystemCopied.INFO, WholeFilesystemCopied.class, WholeFilesystemCopied::new),
          RuleEntry.of(YarnCacheLeft.INFO, new YarnCacheLeft()),
          RuleEntry.of(YumCacheLeft.INFO, new YumCacheLeft()),
          RuleEntry.of(ZypperCacheLeft.INFO, new ZypperCacheLeft()));

  private SizeRules() {}
}
