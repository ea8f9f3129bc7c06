package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about how the image is built. */
public final class BuildRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(AddInsteadOfCopy.INFO, AddInsteadOfCopy.class, s -> new AddInsteadOfCopy()),
          new RuleEntry(ArgOutOfScope.INFO, ArgOutOfScope.class, s -> new ArgOutOfScope()),
          new RuleEntry(
              BuildSandboxDisabled.INFO,
              BuildSandboxDisabled.class,
              s -> new BuildSandboxDisabled()),
          new RuleEntry(
              BuildUsesHostNetwork.INFO,
              BuildUsesHostNetwork.class,
              s -> new BuildUsesHostNetwork()),
          new RuleEntry(
              BuiltFromOtherStage.INFO, BuiltFromOtherStage.class, s -> new BuiltFromOtherStage()),
          new RuleEntry(CdInsteadOfWorkdir.INFO, CdInsteadOfWorkdir.class, CdInsteadOfWorkdir::new),
          new RuleEntry(CleartextDownload.INFO, CleartextDownload.class, CleartextDownload::new),
          new RuleEntry(CopyFromSelf.INFO, CopyFromSelf.class, s -> new CopyFromSelf()),
          new RuleEntry(
              CopyFromUnknownStage.INFO, CopyFromUnknownStage.class, CopyFromUnknownStage::new),
          new RuleEntry(
              CopyManyNeedsDirectory.INFO,
              CopyManyNeedsDirectory.class,
              s -> new CopyManyNeedsDirectory()),
          new RuleEntry(
              CopyRelativeWithoutWorkdir.INFO,
              CopyRelativeWithoutWorkdir.class,
              CopyRelativeWithoutWorkdir::new),
          new RuleEntry(
              CopySourceIgnored.INFO, CopySourceIgnored.class, s -> new CopySourceIgnored()),
          new RuleEntry(CurlAndWgetBoth.INFO, CurlAndWgetBoth.class, s -> new CurlAndWgetBoth()),
          new RuleEntry(
              DefaultShellReplacedByLink.INFO,
              DefaultShellReplacedByLink.class,
              s -> new DefaultShellReplacedByLink()),
          new RuleEntry(
              DefinitionCommentFormat.INFO,
              DefinitionCommentFormat.class,
              s -> new DefinitionCommentFormat()),
          new RuleEntry(
              DockerfileUnparsable.INFO,
              DockerfileUnparsable.class,
              s -> new DockerfileUnparsable()),
          new RuleEntry(
              EmptyContinuationLine.INFO,
              EmptyContinuationLine.class,
              s -> new EmptyContinuationLine()),
          new RuleEntry(EnvSelfReference.INFO, EnvSelfReference.class, s -> new EnvSelfReference()),
          new RuleEntry(
              ExecFormMalformed.INFO, ExecFormMalformed.class, s -> new ExecFormMalformed()),
          new RuleEntry(
              FromAsCaseMismatch.INFO, FromAsCaseMismatch.class, s -> new FromAsCaseMismatch()),
          new RuleEntry(
              ImageConfigDiffersFromDockerfile.INFO,
              ImageConfigDiffersFromDockerfile.class,
              ImageConfigDiffersFromDockerfile::new),
          new RuleEntry(
              ImageNotFromThisDockerfile.INFO,
              ImageNotFromThisDockerfile.class,
              s -> new ImageNotFromThisDockerfile()),
          new RuleEntry(
              InlineSuppressionUsed.INFO,
              InlineSuppressionUsed.class,
              s -> new InlineSuppressionUsed()),
          new RuleEntry(
              InstructionBeforeFrom.INFO,
              InstructionBeforeFrom.class,
              s -> new InstructionBeforeFrom()),
          new RuleEntry(InstructionCase.INFO, InstructionCase.class, InstructionCase::new),
          new RuleEntry(LegacyKeyValue.INFO, LegacyKeyValue.class, s -> new LegacyKeyValue()),
          new RuleEntry(OnbuildInvalid.INFO, OnbuildInvalid.class, s -> new OnbuildInvalid()),
          new RuleEntry(
              PipeWithoutPipefail.INFO, PipeWithoutPipefail.class, PipeWithoutPipefail::new),
          new RuleEntry(PointlessCommand.INFO, PointlessCommand.class, PointlessCommand::new),
          new RuleEntry(Shellcheck.INFO, Shellcheck.class, s -> new Shellcheck()),
          new RuleEntry(
              SpaceBeforeEquals.INFO, SpaceBeforeEquals.class, s -> new SpaceBeforeEquals()),
          new RuleEntry(
              StageNameDuplicate.INFO, StageNameDuplicate.class, s -> new StageNameDuplicate()),
          new RuleEntry(
              StageNameInvalidOrUpperCase.INFO,
              StageNameInvalidOrUpperCase.class,
              s -> new StageNameInvalidOrUpperCase()),
          new RuleEntry(
              StageNameReserved.INFO, StageNameReserved.class, s -> new StageNameReserved()),
          new RuleEntry(
              SuppressionUnjustifiedOrExpired.INFO,
              SuppressionUnjustifiedOrExpired.class,
              SuppressionUnjustifiedOrExpired::new),
          new RuleEntry(
              VariableUndefined.INFO, VariableUndefined.class, s -> new VariableUndefined()),
          new RuleEntry(
              WgetProgressNoise.INFO, WgetProgressNoise.class, s -> new WgetProgressNoise()));

  private BuildRules() {}
}
