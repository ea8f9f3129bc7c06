package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about how the image is built. */
public final class BuildRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(AddInsteadOfCopy.INFO, AddInsteadOfCopy.class, s -> new AddInsteadOfCopy()),
          new RuleEntry(CdInsteadOfWorkdir.INFO, CdInsteadOfWorkdir.class, CdInsteadOfWorkdir::new),
          new RuleEntry(CurlAndWgetBoth.INFO, CurlAndWgetBoth.class, s -> new CurlAndWgetBoth()),
          new RuleEntry(
              DefaultShellReplacedByLink.INFO,
              DefaultShellReplacedByLink.class,
              s -> new DefaultShellReplacedByLink()),
          new RuleEntry(
              InlineSuppressionUsed.INFO,
              InlineSuppressionUsed.class,
              s -> new InlineSuppressionUsed()),
          new RuleEntry(
              PipeWithoutPipefail.INFO, PipeWithoutPipefail.class, PipeWithoutPipefail::new),
          new RuleEntry(PointlessCommand.INFO, PointlessCommand.class, PointlessCommand::new),
          new RuleEntry(
              SuppressionUnjustifiedOrExpired.INFO,
              SuppressionUnjustifiedOrExpired.class,
              SuppressionUnjustifiedOrExpired::new),
          new RuleEntry(
              WgetProgressNoise.INFO, WgetProgressNoise.class, s -> new WgetProgressNoise()));

  private BuildRules() {}
}
