package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about size and layers. */
public final class SizeRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(ApkCacheLeft.INFO, ApkCacheLeft.class, s -> new ApkCacheLeft()),
          new RuleEntry(AptListsLeft.INFO, AptListsLeft.class, s -> new AptListsLeft()),
          new RuleEntry(
              ArchiveCopiedThenExtracted.INFO,
              ArchiveCopiedThenExtracted.class,
              s -> new ArchiveCopiedThenExtracted()),
          new RuleEntry(
              BytesDeadByLaterInstruction.INFO,
              BytesDeadByLaterInstruction.class,
              BytesDeadByLaterInstruction::new),
          new RuleEntry(
              CleanupInLaterLayer.INFO, CleanupInLaterLayer.class, s -> new CleanupInLaterLayer()),
          new RuleEntry(ConsecutiveRun.INFO, ConsecutiveRun.class, ConsecutiveRun::new),
          new RuleEntry(DnfCacheLeft.INFO, DnfCacheLeft.class, s -> new DnfCacheLeft()),
          new RuleEntry(EfficiencyTooLow.INFO, EfficiencyTooLow.class, EfficiencyTooLow::new),
          new RuleEntry(DuplicateContent.INFO, DuplicateContent.class, DuplicateContent::new),
          new RuleEntry(EmptyLayer.INFO, EmptyLayer.class, s -> new EmptyLayer()),
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
          new RuleEntry(PipCacheLeft.INFO, PipCacheLeft.class, s -> new PipCacheLeft()),
          new RuleEntry(RemovedBytes.INFO, RemovedBytes.class, RemovedBytes::new),
          new RuleEntry(RewrittenBytes.INFO, RewrittenBytes.class, RewrittenBytes::new),
          new RuleEntry(TooManyLayers.INFO, TooManyLayers.class, TooManyLayers::new),
          new RuleEntry(WastedBytesTooHigh.INFO, WastedBytesTooHigh.class, WastedBytesTooHigh::new),
          new RuleEntry(WastedShareTooHigh.INFO, WastedShareTooHigh.class, WastedShareTooHigh::new),
          new RuleEntry(
              WholeContextCopied.INFO, WholeContextCopied.class, s -> new WholeContextCopied()),
          new RuleEntry(
              WholeFilesystemCopied.INFO, WholeFilesystemCopied.class, WholeFilesystemCopied::new),
          new RuleEntry(YarnCacheLeft.INFO, YarnCacheLeft.class, s -> new YarnCacheLeft()),
          new RuleEntry(YumCacheLeft.INFO, YumCacheLeft.class, s -> new YumCacheLeft()),
          new RuleEntry(ZypperCacheLeft.INFO, ZypperCacheLeft.class, s -> new ZypperCacheLeft()));

  private SizeRules() {}
}
