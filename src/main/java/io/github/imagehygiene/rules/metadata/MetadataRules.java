package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about what an image says of itself. */
public final class MetadataRules {

  public static final List<RuleEntry> ALL =
      List.of(
          RuleEntry.of(AuthorFieldUsed.INFO, new AuthorFieldUsed()),
          new RuleEntry(ImageLabelFormat.INFO, ImageLabelFormat.class, ImageLabelFormat::new),
          new RuleEntry(ImageLabelMissing.INFO, ImageLabelMissing.class, ImageLabelMissing::new),
          new RuleEntry(LabelEmpty.INFO, LabelEmpty.class, LabelEmpty::new),
          new RuleEntry(LabelKeyInvalid.INFO, LabelKeyInvalid.class, LabelKeyInvalid::new),
          new RuleEntry(LabelNotAllowed.INFO, LabelNotAllowed.class, LabelNotAllowed::new),
          new RuleEntry(LabelNotEmail.INFO, LabelNotEmail.class, LabelNotEmail::new),
          new RuleEntry(LabelNotGitHash.INFO, LabelNotGitHash.class, LabelNotGitHash::new),
          new RuleEntry(LabelNotRfc3339.INFO, LabelNotRfc3339.class, LabelNotRfc3339::new),
          new RuleEntry(LabelNotSemver.INFO, LabelNotSemver.class, LabelNotSemver::new),
          new RuleEntry(LabelNotSpdx.INFO, LabelNotSpdx.class, LabelNotSpdx::new),
          new RuleEntry(LabelNotUrl.INFO, LabelNotUrl.class, LabelNotUrl::new),
          RuleEntry.of(MaintainerInstruction.INFO, new MaintainerInstruction()),
          new RuleEntry(
              RequiredLabelMissing.INFO, RequiredLabelMissing.class, RequiredLabelMissing::new));

  private MetadataRules() {}
}
